using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>"(correct)" at the end of an option: the mark of players without boxes.</summary>
internal readonly record struct RightMark(int Start, int Length, string Text)
{
    public static RightMark? In(string source, SwitchWords words)
    {
        var end = source.AsSpan().TrimEnd().Length;
        foreach (var word in words.Right)
        {
            var mark = $"({word})";
            if (end < mark.Length || !source.AsSpan(0, end).EndsWith(mark, StringComparison.OrdinalIgnoreCase)) continue;
            var start = source.AsSpan(0, end - mark.Length).TrimEnd().Length;
            return new RightMark(start, end - start, source[start..end]);
        }
        return null;
    }
}
