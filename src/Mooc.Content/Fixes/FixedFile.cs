namespace Mooc.Content.Fixes;

/// <summary>A change that <c>mooc fix</c> makes: in which line of the file as it was, and what.</summary>
public sealed record Change(string File, int Line, string What);

/// <summary>A file as <c>mooc fix</c> would write it. <see cref="Path"/> is below the courses folder, <see cref="FullPath"/> on the disk.</summary>
public sealed record FixedFile(string Path, string FullPath, IReadOnlyList<Change> Changes)
{
    /// <summary>All of the file, changed only where <see cref="Changes"/> says.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Where the file lies until now, on the disk, where it moves; else null.</summary>
    public string? MovesFrom { get; init; }
}
