namespace Mooc.Xapi.Rules;

/// <summary>What a store takes at most. The standard sets no limits; these keep a single request from taking all memory.</summary>
public sealed record StatementLimits
{
    public static StatementLimits Default { get; } = new();

    /// <summary>Of the whole JSON text, without attachments.</summary>
    public int MaxBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>In one request.</summary>
    public int MaxStatements { get; init; } = 1000;

    /// <summary>How deep objects and arrays may stand inside each other, the array of a batch included.</summary>
    public int MaxDepth { get; init; } = 100;
}
