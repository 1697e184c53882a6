using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;

namespace Mooc.Web.Mail;

/// <summary>
/// A mail to be sent, or sent. <see cref="Reason"/> is unique, so that the same occasion never makes two mails. The text is deleted once it is sent.
/// </summary>
public sealed class OutgoingMail
{
    public required Guid Id { get; init; }

    /// <summary>What the mail is about and for whom, such as <c>certificate:NUMBER</c>; unique.</summary>
    public required string Reason { get; init; }

    /// <summary>Whose mail it is; null where the receiver has no account.</summary>
    public required Guid? PersonId { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; set; }

    /// <summary>The address at which one post ends such mails (RFC 8058); null for a mail that nobody can do without. Forgotten with the text.</summary>
    public string? UnsubscribeAt { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? SentAt { get; set; }
    public int Tries { get; set; }
    public DateTime? NextTryAt { get; set; }
    public string? LastError { get; set; }
}

internal sealed class OutgoingMailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> table)
    {
        table.HasIndex(mail => mail.Reason).IsUnique();
        table.HasIndex(mail => new { mail.SentAt, mail.NextTryAt });
        table.HasIndex(mail => mail.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(mail => mail.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
