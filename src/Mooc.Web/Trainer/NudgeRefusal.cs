using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;

namespace Mooc.Web.Trainer;

/// <summary>Somebody who wants no nudges.</summary>
public sealed class NudgeRefusal
{
    public required Guid PersonId { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class NudgeRefusalTable : IEntityTypeConfiguration<NudgeRefusal>
{
    public void Configure(EntityTypeBuilder<NudgeRefusal> table)
    {
        table.HasKey(row => row.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
