namespace Mooc.Web.Certificates.Papers;

/// <summary>What the file says about itself.</summary>
internal sealed record PaperFacts(string Title, string Author, string Language, DateTime At, DateTime SignedAt);
