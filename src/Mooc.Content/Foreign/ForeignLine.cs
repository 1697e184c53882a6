namespace Mooc.Content.Foreign;

internal enum LineKind { Blank, Heading, Rule, Code, Quote, Table, Html, Text }

/// <summary>
/// A line of a page that was written for another player. <paramref name="Number"/> counts from 0; <paramref name="Content"/> is the text without
/// indent, hash signs or the quote's mark; <paramref name="Level"/> is a heading's.
/// </summary>
internal sealed record ForeignLine(int Number, string Raw, LineKind Kind, int Indent, string Content, int Level)
{
    public bool IsBlank => Kind == LineKind.Blank;
    public bool IsHeading => Kind == LineKind.Heading;
    public bool IsFence => Kind == LineKind.Code && ForeignText.FenceOf(Content) is not null;
}
