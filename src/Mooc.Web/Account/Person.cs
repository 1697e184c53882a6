using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Account;

/// <summary>Somebody with an account. The e-mail address is also the user name; the name is what a certificate shows.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public required string Name { get; set; }
    public Role Role { get; set; } = Role.Learner;

    /// <summary>The language of pages without one in their address, and of mails; null: the browser's.</summary>
    public string? Language { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? SuspendedAt { get; set; }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.Property(person => person.Name).HasMaxLength(200);
        table.Property(person => person.Language).HasMaxLength(35);
    }
}
