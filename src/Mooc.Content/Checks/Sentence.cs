using System.Buffers;

namespace Mooc.Content.Checks;

/// <summary>Where sentences end, in the scripts that courses are written in.</summary>
internal static class Sentence
{
    private const string Marks = ".!?…؟।";
    private const string WideMarks = "。！？";
    private static readonly SearchValues<char> AnyMark = SearchValues.Create(Marks + WideMarks);
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’»)]");

    /// <summary>Where the sentence ends that begins at <paramref name="start"/>, and where the next one begins.</summary>
    public static (int End, int Next) End(string text, int start)
    {
        for (var at = start; text.AsSpan(at).IndexOfAny(AnyMark) is >= 0 and var found;)
        {
            var mark = at + found;
            // The marks of Chinese and Japanese need no space behind them.
            if (WideMarks.Contains(text[mark])) return (mark + 1, mark + 1);

            at = Behind(text, Behind(text, mark, Marks.Contains), Closing.Contains);
            var next = Behind(text, at, char.IsWhiteSpace);
            // A mark before a small letter belongs to an abbreviation, such as "e.g. the".
            if (next == text.Length || (next > at && !char.IsLower(text[next]))) return (mark, next);
        }

        return (text.Length, text.Length);
    }

    private static int Behind(string text, int at, Func<char, bool> isPart)
    {
        while (at < text.Length && isPart(text[at])) at++;
        return at;
    }
}
