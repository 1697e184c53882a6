namespace Mooc.Xapi.Client;

/// <summary>A state or profile document.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its type, as it was stored.</param>
/// <param name="ETag">Of the version that was read; send it along to change no other.</param>
/// <param name="Timestamp">When it was stored, if the store says so.</param>
public sealed record LrsDocument(byte[] Content, string ContentType, string? ETag = null, DateTimeOffset? Timestamp = null);
