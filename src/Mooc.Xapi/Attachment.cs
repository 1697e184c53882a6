namespace Mooc.Xapi;

/// <summary>What a statement says about a file that goes with it (Data 2.4.11).</summary>
public sealed record Attachment
{
    /// <summary>The usage type of a signature (Data 2.6).</summary>
    public const string Signature = "http://adlnet.gov/expapi/attachments/signature";

    /// <summary>What the file is for, an IRI.</summary>
    public required string UsageType { get; init; }

    public required LanguageMap Display { get; init; }

    public LanguageMap? Description { get; init; }

    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The SHA-2 of the file in hexadecimal; it also names the part of a multipart request that carries the file.</summary>
    public required string Sha2 { get; init; }

    /// <summary>Where the file is or was to be had, when it is not sent along.</summary>
    public string? FileUrl { get; init; }
}
