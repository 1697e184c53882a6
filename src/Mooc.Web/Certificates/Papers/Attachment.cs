namespace Mooc.Web.Certificates.Papers;

/// <summary>A file inside the PDF. The name is plain ASCII.</summary>
internal sealed record Attachment(string Name, string ContentType, string Description, byte[] Content, DateTime At);
