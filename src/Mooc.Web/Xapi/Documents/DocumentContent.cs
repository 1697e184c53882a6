namespace Mooc.Web.Xapi.Documents;

/// <summary>What a document says and since when.</summary>
public sealed record DocumentContent(string ContentType, byte[] Bytes, string ETag, DateTime UpdatedAt);
