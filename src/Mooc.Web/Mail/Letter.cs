namespace Mooc.Web.Mail;

/// <summary>A mail before it is worded: every text is the English key, and <c>{0}</c> in the subject is the site's name.</summary>
public sealed record Letter(Guid? PersonId, string To, string Language, string Reason, string Subject, params Letter.Paragraph[] Paragraphs)
{
    /// <summary>Where one post ends such mails; null for a mail that nobody can do without.</summary>
    public string? UnsubscribeAt { get; init; }

    /// <summary>One paragraph with what is filled in.</summary>
    public sealed record Paragraph(string English, params object?[] Values);
}
