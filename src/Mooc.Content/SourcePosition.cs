namespace Mooc.Content;

/// <summary>A place in a file of the courses folder; line and column count from 1.</summary>
internal readonly record struct SourcePosition(string File, int Line, int Column);
