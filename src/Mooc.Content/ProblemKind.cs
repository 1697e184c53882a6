using System.Globalization;

namespace Mooc.Content;

/// <summary>
/// A kind of problem: its stable code, how grave it is, and the sentences for what is wrong and what to do. <c>{0}</c>, <c>{1}</c> stand
/// for what was found. An error keeps its page from being published; a warning does not.
/// </summary>
public sealed record ProblemKind(string Code, Severity Severity, string Message, string Cure)
{
    private const int LongestQuotation = 120;

    internal ContentProblem At(SourcePosition at, params object[] found)
    {
        var shown = Array.ConvertAll(found, value => value is string text ? Shorten(text) : value);
        return new ContentProblem(Severity, Code, at.File, at.Line, at.Column, Fill(Message, shown), Fill(Cure, shown));
    }

    private static string Fill(string sentence, object[] found) => string.Format(CultureInfo.InvariantCulture, sentence, found);

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= LongestQuotation) return line;

        var end = char.IsHighSurrogate(line[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation;
        return string.Concat(line.AsSpan(0, end), "...");
    }
}
