using System.Globalization;
using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>
/// Questions whose parts stand under headings between hyphens: <c>--text--</c>, <c>--answers--</c> with rules between them and the number of the right
/// one, or <c>--distractors--</c> and <c>--answer--</c>; <c>--feedback--</c> under an answer.
/// </summary>
internal sealed partial class MarkedSections
{
    private readonly IReadOnlyList<ForeignLine> lines;
    private int end;

    private MarkedSections(IReadOnlyList<ForeignLine> lines, int start) => (this.lines, end) = (lines, start);

    /// <summary>The question whose text begins under this heading; a reason where it cannot be asked here; neither where the heading is another one.</summary>
    public static (ForeignQuestion? Question, string? Why) At(IReadOnlyList<ForeignLine> lines, int place) =>
        MarkOf(lines[place]) == "text" ? new MarkedSections(lines, place + 1).Read(place) : default;

    private (ForeignQuestion? Question, string? Why) Read(int place)
    {
        var prompt = PromptText.Of(string.Join('\n', Rest().Select(line => line.Raw)));
        List<(string? Text, List<string> Feedback)> offered = [], right = [];
        var number = "";
        while (end < lines.Count && MarkOf(lines[end]) is { } mark && mark is not ("text" or "question" or "questions" or "quiz"))
        {
            end++;
            if (mark is "answers" or "distractors") offered.AddRange(Answers());
            else if (mark == "answer") right.AddRange(Answers());
            else if (mark is "video-solution" or "solution") number = string.Concat(Rest().Select(line => line.Content)).Trim();
            else return default;
        }
        if (offered.Count == 0) return default;
        if (prompt is null || offered.Concat(right).Any(answer => answer.Text is null or "")) return (null, "an option holds more than one paragraph, for which there is no shape here");

        HashSet<int> rights = [.. right.Index().Select(answer => offered.Count + answer.Index)];
        if (rights.Count == 0 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var only) && only >= 1 && only <= offered.Count) rights.Add(only - 1);
        if (rights.Count == 0) return (null, "nothing says which option is right");

        var first = place > 0 && MarkOf(lines[place - 1]) == "question" ? place - 1 : place > 1 && lines[place - 1].IsBlank && MarkOf(lines[place - 2]) == "question" ? place - 2 : place;
        return (new ForeignQuestion(first, end, Math.Clamp(lines[first].Level, 2, 6), prompt.Title)
        {
            Body = prompt.Body, OwnsSection = true,
            Options = [.. offered.Concat(right).Select((answer, at) => new FoundOption(answer.Text!, rights.Contains(at), answer.Feedback))],
        }, null);
    }

    private List<ForeignLine> Rest()
    {
        var start = end;
        while (end < lines.Count && !(lines[end].IsHeading && MarkOf(lines[end]) is not null)) end++;
        return [.. lines.Skip(start).Take(end - start)];
    }

    private List<(string? Text, List<string> Feedback)> Answers()
    {
        var answers = new List<(string?, List<string>)>();
        List<string> text = [], feedback = [];
        var reads = text;
        for (; end < lines.Count; end++)
        {
            var mark = MarkOf(lines[end]);
            if (mark == "feedback") reads = feedback;
            else if (mark is not null) break;
            else if (lines[end].Kind == LineKind.Rule) Close();
            else reads.Add(lines[end].Raw);
        }
        Close();
        return answers;

        void Close()
        {
            if (text.Exists(line => line.Trim().Length > 0)) answers.Add((PromptText.OneParagraph(string.Join('\n', text)), [.. string.Join('\n', feedback).Trim('\n').Split('\n').Where(line => feedback.Count > 0 && line.Length > 0)]));
            (text, feedback) = ([], []);
            reads = text;
        }
    }

    private static string? MarkOf(ForeignLine line) => line.IsHeading && Mark().Match(line.Content) is { Success: true } mark ? mark.Groups["mark"].Value : null;

    [GeneratedRegex(@"^--(?<mark>[a-z-]*[a-z])--$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
