using System.Text;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>What stands behind <c>Answer:</c>: a number with its range and unit, or the accepted forms of a text.</summary>
internal sealed record AnswerForm(decimal? Minimum, decimal? Maximum, string? UnitName, IReadOnlyList<string> Accepted)
{
    private static readonly string[] PlusMinus = ["±", "+/-", "+-"];

    public bool IsNumber => Minimum is not null;

    public static AnswerForm Read(AnswerLine line, QuestionReading question)
    {
        var codes = line.Content.OfType<CodeInline>().Select(code => code.Content.Trim()).ToList();
        var text = TextOf(line);
        if (Range(codes, text, line, question) is { } range) return range;
        if (Number(codes, text, line, question) is { } number) return number;

        if (codes.Count == 0) Report(KnownProblems.AnswerWithoutCode, line, question);
        else if (codes.Any(code => code.Length == 0)) Report(KnownProblems.AnswerEmpty, line, question);
        return new AnswerForm(null, null, null, codes);
    }

    private static string TextOf(AnswerLine line)
    {
        var text = new StringBuilder();
        foreach (var inline in line.Content)
        {
            if (inline is ContainerInline container) text.Append(PlainText.Of(container));
            else PlainText.Append(text, inline);
        }
        return text.ToString().Trim();
    }

    /// <summary><c>`3`..`5`</c> or <c>`3..5`</c>, and a unit.</summary>
    private static AnswerForm? Range(List<string> codes, string text, AnswerLine line, QuestionReading question)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || codes.Count is 0 or > 2) return null;

        var upper = codes.Count == 2 ? codes[1] : codes[0][Math.Min(codes[0].Length, codes[0].IndexOf("..", StringComparison.Ordinal) + 2)..];
        if (ReadNumber(text[..dots], line, question) is not { } minimum || ReadNumber(upper, line, question) is not { } maximum) return null;

        if (minimum > maximum) Report(KnownProblems.RangeReversed, line, question);
        var unit = text[(text.IndexOf(upper, dots, StringComparison.Ordinal) + upper.Length)..].Trim();
        return new AnswerForm(minimum, maximum, unit.Length == 0 ? null : unit, []);
    }

    /// <summary>Exactly one number, with or without backticks, then perhaps a unit and <c>(± n)</c>.</summary>
    private static AnswerForm? Number(List<string> codes, string text, AnswerLine line, QuestionReading question)
    {
        var (main, tolerance) = CutTolerance(text);
        if (codes.Count > (tolerance is null ? 1 : 2)) return null;

        var written = codes.Count > 0 && main.StartsWith(codes[0], StringComparison.Ordinal) ? codes[0] : main.Split(' ')[0];
        if (codes.Count > 0 && !main.StartsWith(codes[0], StringComparison.Ordinal)) return null;
        if (ReadNumber(written, line, question) is not { } number) return null;

        var around = tolerance is null ? 0 : ReadNumber(tolerance, line, question) ?? 0;
        var unit = main[written.Length..].Trim();
        return new AnswerForm(number - Math.Abs(around), number + Math.Abs(around), unit.Length == 0 ? null : unit, []);
    }

    private static (string Main, string? Tolerance) CutTolerance(string text)
    {
        var open = text.LastIndexOf('(');
        if (open < 0 || !text.EndsWith(')')) return (text, null);

        var inside = text[(open + 1)..^1].Trim();
        return PlusMinus.FirstOrDefault(mark => inside.StartsWith(mark, StringComparison.Ordinal)) is { } found
            ? (text[..open].TrimEnd(), inside[found.Length..].Trim())
            : (text, null);
    }

    // A point in front of three digits is an author's decimal point; a comma there may be either.
    private static decimal? ReadNumber(string text, AnswerLine line, QuestionReading question)
    {
        if (TypedNumber.Read(text, threeDecimalsExpected: !text.Contains(',')) is { } number) return number;
        if (TypedNumber.Read(text, threeDecimalsExpected: true) is not { } unclear) return null;

        question.Page.Problems.Add(KnownProblems.NumberUnclear.At(line.At, text));
        return unclear;
    }

    private static void Report(ProblemKind kind, AnswerLine line, QuestionReading question) => question.Page.Problems.Add(kind.At(line.At));
}
