using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;

namespace Mooc.Web.Xapi;

/// <summary>
/// Who a learner is in statements: an account with a random 128-bit name. This row alone leads from the name to the person; without it the
/// statements belong to nobody.
/// </summary>
public sealed class LearnerAccount
{
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }

    public static LearnerAccount For(Guid person) =>
        new() { PersonId = person, Name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) };
}

internal sealed class LearnerAccountTable : IEntityTypeConfiguration<LearnerAccount>
{
    public void Configure(EntityTypeBuilder<LearnerAccount> table)
    {
        table.HasKey(account => account.PersonId);
        table.HasIndex(account => account.Name).IsUnique();
        table.Property(account => account.Name).HasMaxLength(64);
        table.HasOne<Person>().WithOne().HasForeignKey<LearnerAccount>(account => account.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
