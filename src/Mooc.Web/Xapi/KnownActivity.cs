using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Xapi;

/// <summary>What all statements together say about an activity.</summary>
public sealed class KnownActivity
{
    public required string Activity { get; init; }

    /// <summary>The definition as JSON.</summary>
    public required string Definition { get; init; }
}

internal sealed class KnownActivityTable : IEntityTypeConfiguration<KnownActivity>
{
    public void Configure(EntityTypeBuilder<KnownActivity> table) => table.HasKey(known => known.Activity);
}
