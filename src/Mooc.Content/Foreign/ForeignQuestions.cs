using Mooc.Content.Pages;
using Mooc.Content.Shapes;
using Mooc.Content.Words;

namespace Mooc.Content.Foreign;

/// <summary>The questions of a page that were written for another player, and what looks like one and cannot be decided.</summary>
internal sealed class ForeignQuestions
{
    private readonly SourcePage page;
    private readonly IReadOnlyList<ForeignLine> lines;
    private readonly IReadOnlyList<KeySection> keys;
    private readonly SectionTrail trail;
    private readonly List<ForeignQuestion> found = [];
    private readonly List<Undecided> undecided = [];
    private readonly HashSet<KeyEntry> used = [];
    private int floor;

    private ForeignQuestions(SourcePage page)
    {
        this.page = page;
        lines = ForeignText.Lines(page.File, page.FrontMatter.BodyStart);
        keys = KeySection.All(lines);
        trail = new SectionTrail(page.File.Path, QuizPage.Is(lines));
        IsLia = lines.Any(IsOfLia);
    }

    public IReadOnlyList<ForeignQuestion> Found => found;
    public IReadOnlyList<Undecided> Undecided => undecided;
    public IReadOnlyList<ForeignLine> Lines => lines;

    /// <summary>Lists of answers of which every entry now stands with its question.</summary>
    public IReadOnlyList<KeySection> SpentKeys => [.. keys.Where(key => !key.HoldsMore && key.Entries.All(used.Contains))];
    private bool IsLia { get; }

    /// <summary>Boxes of this player, with or without a bullet, a hint, or the words to be spoken with a step.</summary>
    private static bool IsOfLia(ForeignLine line)
    {
        var text = line.Content.AsSpan().TrimStart("-*+ ");
        return text.StartsWith("[(X)]", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[[X]]", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("[[?]]", StringComparison.Ordinal) || line.Content.StartsWith("--{{", StringComparison.Ordinal);
    }

    public static ForeignQuestions In(SourcePage page)
    {
        var questions = new ForeignQuestions(page);
        if (page.Document is not null) questions.Walk();
        return questions;
    }

    private void Walk()
    {
        var own = OwnQuestions();
        for (var place = page.File.LineOf(page.FrontMatter.BodyStart); place < lines.Count;)
        {
            var line = lines[place];
            if (own.TryGetValue(place, out var end)) floor = place = end;
            else if (keys.FirstOrDefault(key => key.Start == place) is { } key) floor = place = key.End;
            else place = Read(place, line);
        }
    }

    private int Read(int place, ForeignLine line)
    {
        trail.Pass(line);
        if (line.IsHeading && MarkedSections.At(lines, place) is var marked && (marked.Question is not null || marked.Why is not null)) return Marked(place, marked.Question, marked.Why);
        if (ComponentQuestions.Begins(line)) return Component(place);
        if (line.IsHeading && line.Number >= floor) return Statement(place);
        if (line.Kind == LineKind.Code) return line.IsFence ? YamlBlock(place) : place + 1;
        if (line.Kind == LineKind.Table) return Table(place);
        if (OptionGroup.At(lines, place) is { } group) return Options(group);
        if (ShortAnswer.At(lines, place, floor, trail, IsLia) is { } answer) return Add(answer);
        if (IsLia && line.Kind == LineKind.Text && ShortAnswer.IsField(line) && line.Content.Contains('|', StringComparison.Ordinal)) undecided.Add(new Undecided(place, "nothing says which option is right, or no text above asks anything"));
        return place + 1;
    }

    private int Marked(int place, ForeignQuestion? question, string? why)
    {
        if (question is not null) return Add(question);
        undecided.Add(new Undecided(place, why!));
        return place + 1;
    }

    private int Component(int place)
    {
        var (end, question, why) = ComponentQuestions.Read(lines, place, floor, trail);
        if (question is not null) return Add(question);
        if (why is not null) undecided.Add(new Undecided(place, why));
        return end;
    }

    /// <summary>"Question 11", a statement below, and in the list of answers whether it is true.</summary>
    private int Statement(int place)
    {
        var end = place + 1;
        while (end < lines.Count && lines[end].Kind is LineKind.Text or LineKind.Blank && OptionLine.Read(lines[end]) is null) end++;
        if (end < lines.Count && lines[end].Kind is not (LineKind.Heading or LineKind.Rule)) return place + 1;
        if (Stem.Above(lines, end, place, trail.LevelFor(place, floor)) is not { OwnsSection: true, IsLabelled: true, Number: { } number } stem) return place + 1;

        var entry = keys.FirstOrDefault(section => section.Start >= end)?.Entries.FirstOrDefault(entry => entry.Number == number && !used.Contains(entry));
        if (entry is null || ShortAnswer.OfStatement(stem, end, entry) is not { } question) return place + 1;
        used.Add(entry);
        return Add(question);
    }

    /// <summary>Questions that are written as they should be, from their first line to the one behind them.</summary>
    private Dictionary<int, int> OwnQuestions()
    {
        var own = new Dictionary<int, int>();
        foreach (var question in page.Outline.OfType<QuestionOutline>())
        {
            if (!QuestionShape.Fits(question, page)) continue;
            var first = page.File.LineOf(question.Heading.Span.Start);
            var end = page.File.LineOf(question.Body.Count > 0 ? question.Body[^1].Span.End : question.Heading.Span.End) + 1;
            if (question.Kind != SwitchKind.Question || !IsForeign(question, first, end)) own[first] = end;
        }
        return own;
    }

    /// <summary>The heading is ours, and what stands below is not: other players' boxes, letters, or boxes without a tick and an answer below.</summary>
    private bool IsForeign(QuestionOutline question, int first, int end)
    {
        var lists = question.Body.OfType<Markdig.Syntax.ListBlock>().ToList();
        if (lists.SelectMany(list => list.OfType<Markdig.Syntax.ListItemBlock>()).Any(item => ItemBox.Of(item, page).State == BoxState.Foreign)) return true;
        if (lists.Any(list => ItemBox.AnyTickedIn(list, page))) return false;
        return (AnswerLines.Any(question.Body, page) || lists.Count == 0)
            && Enumerable.Range(first + 1, Math.Max(0, end - first - 1)).Any(place => OptionGroup.At(lines, place) is { Kind: OptionKind.Letter or OptionKind.Box });
    }

    private int Options(OptionGroup group)
    {
        var stem = Stem.Above(lines, group.Start, floor, trail.LevelFor(group.Start, floor));
        if (stem is null && group.IsOtherPlayers) stem = Stem.Above(lines, group.Start, floor, trail.LevelFor(group.Start, floor), overRules: true);
        var inTag = stem is not null && stem.First > 0 && lines.Take(stem.First + 1).Skip(Math.Max(floor, stem.First - 3)).Any(QuizTag.IsOpen);
        var tail = Tail.Below(lines, group.End, stem?.OwnsSection ?? false, inTag);
        var verdict = Verdict.On(group, stem, tail, trail, stem is null ? null : EntryFor(stem, group));
        if (verdict.Question is { } question)
        {
            if (verdict.Entry is { } entry) used.Add(entry);
            return Add(inTag ? question with { First = OpenTagAbove(question.First) } : question);
        }
        if (verdict.Why is { } why) undecided.Add(new Undecided(stem?.First ?? group.Start, why));
        if (verdict.Why is null && group.Kind is OptionKind.Bullet or OptionKind.Number) return group.End;
        floor = group.End;
        return group.End;
    }

    private int OpenTagAbove(int first)
    {
        var place = first;
        while (place > floor && !QuizTag.IsOpen(lines[place])) place--;
        return QuizTag.IsOpen(lines[place]) ? place : first;
    }

    /// <summary>The entry of the next list of answers that has this question's number.</summary>
    private KeyEntry? EntryFor(Stem stem, OptionGroup group)
    {
        if (keys.FirstOrDefault(section => section.Start >= group.End) is not { } key) return null;
        var previous = keys.LastOrDefault(section => section.End <= group.Start)?.End ?? 0;
        var number = stem.Number ?? found.Count(question => question.First >= previous) + undecided.Count(question => question.Line >= previous) + 1;
        return key.Entries.FirstOrDefault(entry => entry.Number == number && !used.Contains(entry));
    }

    private int Table(int place)
    {
        var end = place;
        while (end < lines.Count && lines[end].Kind == LineKind.Table) end++;
        var stem = Stem.Above(lines, place, floor, trail.LevelFor(place, floor));
        var read = TableQuestions.Read(lines, place, end, stem, trail);
        if (read.Count == 0) return end;

        foreach (var question in read) found.Add(question);
        return floor = read[^1].End;
    }

    private int YamlBlock(int place)
    {
        var end = place + 1;
        while (end < lines.Count && lines[end].Kind == LineKind.Code && !lines[end].IsFence) end++;
        if (end < lines.Count) end++;
        var info = lines[place].Content.TrimStart('`', '~').Trim();
        if (CallQuestions.IsCode(info)) return CodeBlock(place, end);
        if (info.Split(' ')[0].ToUpperInvariant() is not ("YAML" or "YML" or "QUIZ" or "QUESTION")) return end;

        var text = string.Join('\n', Enumerable.Range(place + 1, Math.Max(0, end - place - 2)).Select(at => lines[at].Raw));
        var read = YamlQuestions.Read(text, place, end, trail.LevelFor(place, floor) + 1);
        found.AddRange(read.Found);
        undecided.AddRange(read.Undecided);
        if (read.Found.Count > 0) floor = end;
        return end;
    }

    private int CodeBlock(int place, int end)
    {
        var code = string.Join('\n', Enumerable.Range(place + 1, Math.Max(0, end - place - 2)).Select(at => lines[at].Raw));
        var level = trail.LevelFor(place, floor);
        var (read, why) = CallQuestions.Read(code, new ForeignQuestion(place, end, Math.Clamp(level + 1, 2, 6), ""), () => Stem.Above(lines, place, floor, level));
        found.AddRange(read);
        if (why is not null) undecided.Add(new Undecided(place, why));
        if (read.Count > 0) floor = end;
        return end;
    }

    private int Add(ForeignQuestion question)
    {
        found.Add(question);
        trail.Took(question);
        return floor = Math.Max(question.End, floor + 1);
    }
}
