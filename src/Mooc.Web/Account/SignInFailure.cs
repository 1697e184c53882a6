using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Account;

/// <summary>A wrong password or code for an address, whether anyone has it or not. Kept for a quarter of an hour.</summary>
public sealed class SignInFailure
{
    public long Id { get; init; }

    /// <summary>A keyed hash of the address: counts, and tells nobody whose it was.</summary>
    public required byte[] Account { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class SignInFailureTable : IEntityTypeConfiguration<SignInFailure>
{
    public void Configure(EntityTypeBuilder<SignInFailure> table) => table.HasIndex(failure => new { failure.Account, failure.At });
}
