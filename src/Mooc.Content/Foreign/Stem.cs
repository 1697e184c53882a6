using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>
/// What is asked, in front of a group of options. <paramref name="First"/> is its first line; <paramref name="Title"/> stands in one line;
/// <paramref name="Body"/> is what stands between; <paramref name="OwnsSection"/>: its heading is the question, so all below is part of it.
/// </summary>
internal sealed partial record Stem(int First, string Title, IReadOnlyList<string> Body, int Level, bool OwnsSection, bool Asks, bool IsLabelled, int? Number)
{
    private const int LongestTitle = 240;

    /// <summary>Looks upwards from the options, not beyond <paramref name="floor"/>, where the question before ends.</summary>
    public static Stem? Above(IReadOnlyList<ForeignLine> lines, int options, int floor, int sectionLevel, bool overRules = false)
    {
        var top = options;
        while (top > floor && !lines[top - 1].IsHeading && (overRules || lines[top - 1].Kind != LineKind.Rule) && !QuizTag.IsOpen(lines[top - 1])) top--;
        var heading = top > floor && lines[top - 1].IsHeading ? lines[top - 1] : null;
        var blocks = Blocks(lines, top, options);
        if (heading is not null && OfHeading(lines, heading, blocks, options) is { } own) return own;
        return OfParagraph(lines, blocks, options, heading?.Level ?? sectionLevel);
    }

    private static Stem? OfHeading(IReadOnlyList<ForeignLine> lines, ForeignLine heading, List<(int Start, int End)> blocks, int options)
    {
        var (title, number, labelled) = Unlabelled(heading.Content);
        var asks = ForeignWords.Asks().IsMatch(title);
        var texts = blocks.Where(block => lines[block.Start].Kind == LineKind.Text).ToList();
        var belowAsks = texts.Exists(block => IsAsking(lines, block));
        if (!labelled && !asks && texts.Count > 0) return null;
        if (!labelled && asks && belowAsks && heading.Level <= 2) return null;

        if (title.Length > 0 && (!labelled || texts.Count == 0 || asks || !IsNameOnly(title) || (title[0] is not ('(' or '[') && !belowAsks)))
            return new Stem(heading.Number, Title1(title), Slice(lines, heading.Number + 1, options), Math.Max(2, heading.Level), true, asks || belowAsks || IsByWord(heading.Content), IsByWord(heading.Content), number);
        if (texts.Count == 0) return null;

        var stem = texts.Exists(block => IsAsking(lines, block)) ? texts.Last(block => IsAsking(lines, block)) : texts[0];
        var text = Unlabelled(Joined(lines, stem));
        var body = Slice(lines, heading.Number + 1, stem.Start).Concat(Slice(lines, stem.End, options)).ToList();
        return new Stem(heading.Number, Title1(text.Title), body, Math.Max(2, heading.Level), true, belowAsks || text.Labelled || IsByWord(heading.Content), IsByWord(heading.Content), number ?? text.Number);
    }

    /// <summary>"Question 3" names a question; "3. Power supply" may be any section.</summary>
    private static bool IsByWord(string text) => ForeignWords.QuestionLabel().Match(WithoutBullet(text)) is { Success: true } label && label.Groups["word"].Success;

    /// <summary>"Question 3 (medium)" or "Question 3: SQL" above a paragraph names the question and does not ask it.</summary>
    private static bool IsNameOnly(string title) => title.Length == 0 || title[0] is '(' or '[' || (title.Split(' ').Length <= 5 && !title.Any(IsIdeograph));

    /// <summary>Scripts without spaces between words: a sentence in them is no short name.</summary>
    private static bool IsIdeograph(char letter) => letter is >= '\u2E80' and <= '\uD7A3' or >= '\u0E00' and <= '\u0E7F';

    private static Stem? OfParagraph(IReadOnlyList<ForeignLine> lines, List<(int Start, int End)> blocks, int options, int sectionLevel)
    {
        var place = blocks.FindLastIndex(block => lines[block.Start].Kind is LineKind.Text);
        if (place < 0) return null;

        var block = blocks[place];
        var start = StartOfStem(lines, block);
        var (title, number, labelled) = Unlabelled(Joined(lines, (start, block.End)));
        if (title.Length == 0 && labelled && place + 1 < blocks.Count) return null;
        // "**Question 3**" alone, and the question in the next paragraph above it or below.
        if (title.Length == 0) return null;
        if (!labelled && place > 0 && lines[blocks[place - 1].Start].Kind == LineKind.Text)
        {
            var before = Unlabelled(Joined(lines, blocks[place - 1]));
            if (before.Labelled && (before.Title.Length == 0 || IsNameOnly(before.Title) || !ForeignWords.Asks().IsMatch(title)))
            {
                if (before.Title.Length == 0 || IsNameOnly(before.Title) && !ForeignWords.Asks().IsMatch(before.Title))
                    return new Stem(StartOfStem(lines, blocks[place - 1]), Title1(title), Slice(lines, block.End, options), Below(sectionLevel), false, true, true, before.Number ?? number);
                return new Stem(StartOfStem(lines, blocks[place - 1]), Title1(before.Title), Slice(lines, blocks[place - 1].End, options), Below(sectionLevel), false, true, true, before.Number);
            }
        }
        var long_ = title.Length > LongestTitle && LastSentence().Match(title) is { Success: true } last ? last : null;
        List<string> body = [.. Slice(lines, block.End, options)];
        if (long_ is not null) body.Insert(0, title[..long_.Index].Trim());
        return new Stem(start, Title1(long_?.Value ?? title), body, Below(sectionLevel), false, ForeignWords.Asks().IsMatch(title) || labelled && number is not null && title.EndsWith(':'), labelled, number);
    }

    private static int Below(int sectionLevel) => Math.Clamp(sectionLevel + 1, 2, 6);

    private static bool IsAsking(IReadOnlyList<ForeignLine> lines, (int Start, int End) block) => ForeignWords.Asks().IsMatch(Joined(lines, block));

    /// <summary>A paragraph may go on from other text without an empty line; its numbered or labelled line begins the question.</summary>
    private static int StartOfStem(IReadOnlyList<ForeignLine> lines, (int Start, int End) block)
    {
        for (var place = block.End - 1; place > block.Start; place--)
            if (ForeignWords.QuestionLabel().Match(WithoutBullet(lines[place].Content)) is { Success: true } label && (label.Groups["number"].Success || label.Groups["rest"].Length > 0) && !label.Groups["bare"].Success) return place;
        return block.Start;
    }

    private static string Joined(IReadOnlyList<ForeignLine> lines, (int Start, int End) block) =>
        string.Join(' ', Enumerable.Range(block.Start, block.End - block.Start).Select(place => lines[place].Content.TrimEnd('\\')));

    /// <summary>Without its number, "Question 3:" and the stars around it.</summary>
    private static (string Title, int? Number, bool Labelled) Unlabelled(string text)
    {
        var bare = WithoutBullet(text);
        var labelled = false;
        int? number = null;
        for (var again = 0; again < 2 && ForeignWords.QuestionLabel().Match(bare) is { Success: true } label; again++)
        {
            if (label.Groups["bare"].Success && !label.Groups["number"].Success) break;
            labelled = true;
            if (int.TryParse(label.Groups["number"].Value, out var found)) number ??= found;
            bare = label.Groups["rest"].Value;
        }
        return (WithoutStars(bare), number, labelled);
    }

    private static string WithoutBullet(string text) => text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ' ? text[2..].TrimStart() : text;

    private static string WithoutStars(string text)
    {
        var bare = text.Trim();
        foreach (var mark in (string[])["**", "__", "*", "_"])
        {
            // What is left of "**Q1: text**" once its label is gone.
            var count = CountOf(bare, mark);
            if (count == 1 && bare.EndsWith(mark, StringComparison.Ordinal)) bare = bare[..^mark.Length].TrimEnd();
            else if (count == 2 && bare.StartsWith(mark, StringComparison.Ordinal) && bare.EndsWith(mark, StringComparison.Ordinal) && bare.Length > 2 * mark.Length) bare = bare[mark.Length..^mark.Length].Trim();
            if (mark.Length == 2 && CountOf(bare, mark) > 0) break;
        }
        return bare.Trim();
    }

    private static int CountOf(string text, string mark)
    {
        var count = 0;
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    private static string Title1(string title) => title.TrimEnd('#', ' ');

    private static List<string> Slice(IReadOnlyList<ForeignLine> lines, int start, int end)
    {
        var slice = Enumerable.Range(start, Math.Max(0, end - start)).Select(place => lines[place]).SkipWhile(line => line.IsBlank).ToList();
        while (slice.Count > 0 && slice[^1].IsBlank) slice.RemoveAt(slice.Count - 1);
        var indent = slice.Where(line => !line.IsBlank).Select(line => line.Indent).DefaultIfEmpty(0).Min();
        slice.RemoveAll(line => line.Kind == LineKind.Html && HtmlAsMarkdown.Of(line.Content).Trim().Length == 0);
        return slice.ConvertAll(line => line.IsBlank ? "" : line.Raw.Length >= indent && string.IsNullOrWhiteSpace(line.Raw[..indent]) ? line.Raw[indent..] : line.Raw.TrimStart());
    }

    /// <summary>Paragraphs and blocks of code between two lines.</summary>
    private static List<(int Start, int End)> Blocks(IReadOnlyList<ForeignLine> lines, int start, int end)
    {
        var blocks = new List<(int Start, int End)>();
        for (var place = start; place < end; place++)
        {
            if (lines[place].IsBlank) continue;
            var from = place;
            while (place + 1 < end && !lines[place + 1].IsBlank && lines[place + 1].Kind == lines[from].Kind) place++;
            blocks.Add((from, place + 1));
        }
        return blocks;
    }

    [GeneratedRegex(@"(?<=[.!?:]\s)[^.!?]+\?\s*(?:\([^)]*\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastSentence();
}
