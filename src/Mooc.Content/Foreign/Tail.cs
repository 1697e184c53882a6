using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>
/// What follows the options and belongs to them: the key, hints, the explanation. <see cref="End"/> is the line behind it. Text that stands under the
/// question's own heading is its explanation too.
/// </summary>
internal sealed partial class Tail
{
    private const int MostLinesOfATag = 12;

    private readonly IReadOnlyList<ForeignLine> lines;
    private readonly bool ownsSection;
    private readonly bool inTag;
    private readonly bool isBoxed;

    private Tail(IReadOnlyList<ForeignLine> lines, int start, bool ownsSection, bool inTag)
    {
        this.lines = lines;
        this.ownsSection = ownsSection;
        this.inTag = inTag;
        End = start;
        // Three stars are a rule elsewhere; under boxes of this kind they fold away the solution.
        isBoxed = start > 0 && lines[start - 1].Content.TrimStart('-', '*', ' ').StartsWith('[') && lines[start - 1].Content.Contains("](", StringComparison.Ordinal) is false;
    }

    public int End { get; private set; }
    public string? Key { get; private set; }

    /// <summary>The line that the key was read from, whole.</summary>
    public string KeyLine { get; private set; } = "";
    public List<string> Hints { get; } = [];
    public List<string> Explanation { get; } = [];

    /// <summary>Two lines say what is right; which of them counts nobody can tell.</summary>
    public bool HasTwoKeys { get; private set; }

    public static bool IsKey(ForeignLine line) => !line.IsBlank && line.Kind is not (LineKind.Code or LineKind.Table)
        && (ForeignWords.AnswerLine().IsMatch(line.Content) || ForeignWords.RightLine().IsMatch(line.Content) || ForeignWords.ExplanationLine().IsMatch(line.Content) || ForeignWords.HintLine().IsMatch(line.Content));

    public static Tail Below(IReadOnlyList<ForeignLine> lines, int start, bool ownsSection, bool inTag)
    {
        var tail = new Tail(lines, start, ownsSection, inTag);
        tail.Read();
        Trim(tail.Explanation);
        return tail;
    }

    private void Read()
    {
        var open = false;
        for (var place = End; place < lines.Count;)
        {
            var line = lines[place];
            if (line.IsBlank)
            {
                if (open && Explanation.Count > 0) Explanation.Add("");
                place++;
                continue;
            }
            if (inTag && QuizTag.IsClose(line))
            {
                End = place + 1;
                return;
            }
            var next = Take(place, line, ref open);
            if (next == place) return;
            End = place = next;
        }
    }

    /// <summary>Takes what begins in this line; the same line again where nothing of the question does.</summary>
    private int Take(int place, ForeignLine line, ref bool open)
    {
        if (line.Content.StartsWith("[[?]]", StringComparison.Ordinal)) return Hint(place, line.Content[5..]);
        if (line.Content.StartsWith("[[!]]", StringComparison.Ordinal)) return place + 1;
        if (Stars().IsMatch(line.Content) && (line.Content.Length > 3 || isBoxed) && ClosingStars(place) is { } stars) return Solution(place, stars);
        if (line.Kind == LineKind.Html && line.Content.StartsWith("<details", StringComparison.OrdinalIgnoreCase)) return KeySection.IsKeyList(lines, place + 1) ? place : Details(place);
        if (line.IsHeading && !(ForeignWords.AnswerLine().Match(line.Content) is { Success: true, Length: < 80 } || IsNameOfAnswer(place))) return place;
        if (line.IsHeading && IsNameOfAnswer(place)) return Answers(place);
        if (line.Kind == LineKind.Quote) return Quote(place);
        if (IsStartOfNext(line)) return place;
        if (TakeWords(line))
        {
            open = true;
            return place + 1;
        }
        if (line.Kind == LineKind.Rule) return place;
        if (open && !IsApart(place)) return Explained(place, line);
        if (Reference().IsMatch(line.Content) || ownsSection || inTag) return Explained(place, line);
        return place;
    }

    private bool TakeWords(ForeignLine line)
    {
        if (line.Kind is LineKind.Code or LineKind.Table) return false;
        if (ForeignWords.HintLine().Match(line.Content) is { Success: true } hint) Hints.Add(hint.Groups["value"].Value);
        else if (ForeignWords.ExplanationLine().Match(line.Content) is { Success: true } explained && !ForeignWords.AnswerLine().IsMatch(line.Content)) AddExplanation(explained.Groups["value"].Value);
        else if (ForeignWords.AnswerLine().Match(line.Content) is { Success: true } answer) AddKey(answer.Groups["value"].Value, line.Content);
        else if (ForeignWords.RightLine().Match(line.Content) is { Success: true } right) AddKey(right.Groups["value"].Value, line.Content);
        else if (Key is null && line.Kind is LineKind.Text && LoneVerdict().IsMatch(line.Content) && !ForeignWords.Denies().IsMatch(line.Content)) AddKey(line.Content);
        else return false;
        return true;
    }

    private void AddKey(string value, string line = "")
    {
        var bare = value.Trim().Trim('*', '_', '`', ' ');
        if (bare.Length == 0)
        {
            Key ??= "";
            return;
        }
        if (Key is { Length: > 0 } && Key != bare) HasTwoKeys = true;
        Key = bare;
        KeyLine = line;
    }

    private void AddExplanation(string text)
    {
        if (text.Trim().Trim('*', '_').Length > 0) Explanation.Add(text.Trim());
    }

    private int Explained(int place, ForeignLine line)
    {
        if (Key == "" && line.Kind == LineKind.Text)
        {
            Key = line.Content.Trim('*', '_', ' ', '-');
            return place + 1;
        }
        if (line.Kind == LineKind.Code) Explanation.Add(line.Raw);
        else if (HtmlAsMarkdown.Of(line.Content).Trim() is { Length: > 0 } text && !OnlyTags().IsMatch(line.Content)) Explanation.Add(text);
        return place + 1;
    }

    private int Hint(int place, string text)
    {
        Hints.Add(text.Trim());
        return place + 1;
    }

    private int Quote(int place)
    {
        var alert = lines[place].Content;
        var target = alert.StartsWith("[!TIP]", StringComparison.OrdinalIgnoreCase) || alert.StartsWith("[!HINT]", StringComparison.OrdinalIgnoreCase) ? new List<string>() : Explanation;
        for (; place < lines.Count && lines[place].Kind == LineKind.Quote; place++)
        {
            var text = lines[place].Content;
            if (AlertMark().IsMatch(text)) continue;
            if (ForeignWords.HintLine().Match(text) is { Success: true } hint) Hints.Add(hint.Groups["value"].Value);
            else if (ForeignWords.AnswerLine().Match(text) is { Success: true } answer) AddKey(answer.Groups["value"].Value);
            else if (ForeignWords.ExplanationLine().Match(text) is { Success: true } explained) AddExplanation(explained.Groups["value"].Value);
            else target.Add(text);
        }
        if (!ReferenceEquals(target, Explanation) && target.Count > 0) Hints.Add(string.Join(' ', target));
        return place;
    }

    private int Details(int place)
    {
        var inside = new OpenDetails();
        var depth = 0;
        for (; place < lines.Count; place++)
        {
            var line = lines[place];
            if (line.Kind == LineKind.Code)
            {
                Explanation.Add(line.Raw);
                continue;
            }
            if (line.Content.Contains("<details", StringComparison.OrdinalIgnoreCase)) depth++;
            var closes = line.Content.Contains("</details", StringComparison.OrdinalIgnoreCase);
            // In the middle of a tag a > is no quote.
            inside.Pending = inside.Pending.Length == 0 ? line.Content : $"{inside.Pending} {line.Raw.Trim()}";
            if (!closes && HtmlAsMarkdown.GoesOn(inside.Pending) && inside.Waited++ < MostLinesOfATag) continue;

            AddInside(line, inside);
            if (closes && --depth <= 0) return place + 1;
        }
        return place;
    }

    /// <summary>What is known of a folded part while it is read: what its summary promises, and a tag that goes on in the next line.</summary>
    private sealed class OpenDetails
    {
        public string Pending { get; set; } = "";
        public int Waited { get; set; }
        public bool IsHint { get; private set; }
        public bool IsExplanation { get; private set; }

        public string Take()
        {
            var text = Pending;
            Pending = "";
            Waited = 0;
            if (Summary().Match(text) is not { Success: true } summary) return HtmlAsMarkdown.Of(text);

            var words = summary.Groups["text"].Value;
            IsHint = ForeignWords.HintLine().IsMatch(words + ":");
            IsExplanation = ForeignWords.ExplanationLine().IsMatch(HtmlAsMarkdown.Of(words) + ":") && !ForeignWords.AnswerLine().IsMatch(HtmlAsMarkdown.Of(words) + ":");
            return HtmlAsMarkdown.Of(text[(summary.Index + summary.Length)..]);
        }
    }

    private void AddInside(ForeignLine line, OpenDetails inside)
    {
        var bare = inside.Take().Trim();
        if (bare.Length == 0 || bare is "</summary>" or "<summary>")
        {
            if (Explanation.Count > 0 && Explanation[^1].Length > 0) Explanation.Add("");
        }
        else if (inside.IsHint) Hints.Add(bare);
        else if (ForeignWords.AnswerLine().Match(bare) is { Success: true } answer) AddKey(answer.Groups["value"].Value, bare);
        else if (ForeignWords.RightLine().Match(bare) is { Success: true } right) AddKey(right.Groups["value"].Value, bare);
        else if (ForeignWords.ExplanationLine().Match(bare) is { Success: true } explained) AddExplanation(explained.Groups["value"].Value);
        else if (Key is null && Explanation.Count == 0 && !inside.IsExplanation) AddKey(bare.Trim('-', ' '), bare);
        else Explanation.Add(line.IsHeading ? $"**{line.Content}**" : bare);
    }

    /// <summary>A heading that is nothing but "Answer": what it holds is the key and the explanation.</summary>
    private int Answers(int place)
    {
        Key ??= "";
        var level = lines[place].Level;
        for (place++; place < lines.Count && !(lines[place].IsHeading && (lines[place].Level <= level || !IsNameOfAnswer(place))) && lines[place].Kind != LineKind.Rule; place++)
        {
            var line = lines[place];
            if (line.IsBlank && Explanation.Count > 0) Explanation.Add("");
            else if (!line.IsBlank && !line.IsHeading && !TakeWords(line)) Explained(place, line);
        }
        return place;
    }

    private bool IsNameOfAnswer(int place) => lines[place].IsHeading && ForeignWords.IsAnswersHeading(lines[place].Content)
        && !(KeySection.IsListed(lines, place + 1));

    private int Solution(int place, int stars)
    {
        for (place++; place < stars; place++)
        {
            if (lines[place].Kind == LineKind.Code) Explanation.Add(lines[place].Raw);
            else if (HtmlAsMarkdown.Of(lines[place].Raw.Trim()) is var text && (text.Length > 0 || lines[place].IsBlank)) Explanation.Add(text);
        }
        return stars + 1;
    }

    private int? ClosingStars(int place)
    {
        for (var at = place + 1; at < lines.Count && !lines[at].Raw.StartsWith('#'); at++)
            if (Stars().IsMatch(lines[at].Content)) return at;
        return null;
    }

    /// <summary>Whether an empty line stands in front, so that an explanation in one paragraph has ended.</summary>
    private bool IsApart(int place) => place > 0 && lines[place - 1].IsBlank && !ownsSection && !inTag && lines[place].Indent == 0;

    private bool IsStartOfNext(ForeignLine line) =>
        line.Kind == LineKind.Text && !ForeignWords.AnswerLine().IsMatch(line.Content) && !ForeignWords.ExplanationLine().IsMatch(line.Content)
        && (OptionLine.Read(line) is { Kind: OptionKind.Box } || (OptionGroup.At(lines, line.Number) is not null && !IsPlainList(line))
            || (ForeignWords.QuestionLabel().Match(line.Content) is { Success: true } label && (label.Groups["number"].Success || label.Groups["word"].Success) && !label.Groups["bare"].Success && !ownsSection)
            || QuizTag.IsOpen(line));

    private static bool IsPlainList(ForeignLine line) => OptionLine.Read(line)!.Kind is OptionKind.Bullet or OptionKind.Number;

    private static void Trim(List<string> text)
    {
        while (text.Count > 0 && text[^1].Trim().Length == 0) text.RemoveAt(text.Count - 1);
        while (text.Count > 0 && text[0].Trim().Length == 0) text.RemoveAt(0);
    }

    [GeneratedRegex(@"^\*{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Stars();

    [GeneratedRegex(@"^\W*(?:\[?(?:reference|source|referenz|quelle|referencia|fuente|see|more|learn more|doc(?:s|umentation)?)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\W*(?:(?:option|antwort|opción)\s+)?\(?[A-H]\)?\s+(?:is|ist|es)\s+(?:the\s+|die\s+|la\s+)?(?:correct|right|richtig|korrekt|correcta)|^(?:richtig|korrekt) ist\b|^la (?:opción )?correcta es\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LoneVerdict();

    [GeneratedRegex(@"^\s*(?:</?[a-zA-Z][^>]*>\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyTags();

    [GeneratedRegex(@"<summary[^>]*>(?<text>.*?)(?:</summary>|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^\[!\w+\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AlertMark();
}
