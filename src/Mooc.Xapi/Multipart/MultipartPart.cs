namespace Mooc.Xapi.Multipart;

/// <summary>One part of a multipart body: its headers, whose names have no case, and its bytes.</summary>
public sealed record MultipartPart(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Content)
{
    /// <summary>The header that names the file by its hash (Communication 1.5.2).</summary>
    public const string Hash = "X-Experience-API-Hash";

    /// <summary>A header's value, or none.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The media type without its parameters.</summary>
    public string? MediaType => Header("Content-Type")?.Split(';')[0].Trim().ToLowerInvariant();
}
