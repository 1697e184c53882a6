namespace Mooc.Content.Fixes;

/// <summary>Names with their numbers, in the order in which they are to be moved, and the files whose links follow them, which are to be written before.</summary>
public sealed record NumberedNames(IReadOnlyList<MovedName> Moves, IReadOnlyList<FixedFile> Files, IReadOnlyList<Change> Changes);
