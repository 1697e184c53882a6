using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Data;

/// <summary>That somebody was erased: a random number that nothing else knows any more, so that they stay erased when an older backup is restored.</summary>
public sealed class ErasedAccount
{
    public required Guid Id { get; init; }
    public required DateTime ErasedAt { get; init; }
}

internal sealed class ErasedAccountTable : IEntityTypeConfiguration<ErasedAccount>
{
    public void Configure(EntityTypeBuilder<ErasedAccount> table) => table.HasKey(erased => erased.Id);
}
