namespace Mooc.Web.Xapi.Files;

/// <summary>A file as a statement names it, and where it lies.</summary>
public sealed record FileName(string Sha2, string ContentType, string Hash);
