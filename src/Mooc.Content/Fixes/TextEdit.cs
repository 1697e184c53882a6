namespace Mooc.Content.Fixes;

/// <summary>
/// A stretch of a file's text, with line feeds only, and what is to stand there instead. <paramref name="What"/> tells the author, such as
/// <c>wrote the id dpia-when</c>; an edit that belongs to the one before it tells nothing.
/// </summary>
internal sealed record TextEdit(int Start, int Length, string Text, string? What)
{
    public int End => Start + Length;

    public static TextEdit Insert(int at, string text, string? what) => new(at, 0, text, what);
}
