namespace Mooc.Content;

/// <summary>A chapter of a course: an introduction and its units in reading order.</summary>
public sealed record Module
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the language that the title and the introduction are in.</summary>
    public required string Language { get; init; }
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>What the module is for, safe HTML.</summary>
    public required string Html { get; init; }

    /// <summary>Path of the file below the courses folder, with forward slashes.</summary>
    public string File { get; init; } = "";

    /// <summary>Hash of the text that this was made of.</summary>
    internal string SourceHash { get; init; } = "";
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Sum of the units' minutes.</summary>
    public int Minutes => Units.Sum(unit => unit.Minutes);
}
