namespace Mooc.Web.Xapi;

/// <summary>A statement as it is stored, byte for byte.</summary>
public sealed record FoundStatement(long Sequence, DateTime StoredAt, byte[] Json);
