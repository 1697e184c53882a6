using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>A question without options whose short answer stands below: a word, a number, true or false; or LiaScript's field for a text.</summary>
internal static partial class ShortAnswer
{
    private const int LongestAnswer = 40;
    private const int MostWords = 4;

    public static bool IsField(ForeignLine line) => Field().IsMatch(line.Content);

    public static ForeignQuestion? At(IReadOnlyList<ForeignLine> lines, int place, int floor, SectionTrail trail, bool isLia)
    {
        var line = lines[place];
        if (line.Kind is not LineKind.Text || place <= floor) return null;
        if (isLia && Field().Match(line.Content) is { Success: true } field) return OfField(lines, place, floor, trail, field.Groups["text"].Value);
        return ForeignWords.AnswerLine().Match(line.Content) is { Success: true } answer ? OfAnswer(lines, place, floor, trail, answer.Groups["value"].Value) : null;
    }

    /// <summary>A statement whose answer stands in a list of answers as true or false.</summary>
    public static ForeignQuestion? OfStatement(Stem stem, int end, KeyEntry entry)
    {
        var isTrue = ForeignWords.Yes().IsMatch(entry.Value) || Verdict().Match(entry.Value) is { Success: true } yes && ForeignWords.Yes().IsMatch(yes.Value);
        var isFalse = ForeignWords.No().IsMatch(entry.Value) || Verdict().Match(entry.Value) is { Success: true } no && ForeignWords.No().IsMatch(no.Value);
        if (isTrue == isFalse) return null;

        var question = new ForeignQuestion(stem.First, end, stem.Level, stem.Title)
        {
            Body = stem.Body, OwnsSection = true, Explanation = entry.Reason.Length > 0 ? [entry.Reason] : Rest(entry.Value) is { Length: > 0 } rest ? [rest] : [],
        };
        return TrueOrFalse().Match(stem.Title) is { Success: true } asks ? OfTruth(question, asks, isTrue)
            : question with { Options = [new FoundOption("True", isTrue, []), new FoundOption("False", isFalse, [])] };
    }

    private static string Rest(string value) => Verdict().Match(value) is { Success: true } word ? value[word.Length..].TrimStart('*', '_', ' ', '-', '–', '—', ':', '.') : "";

    private static ForeignQuestion? OfField(IReadOnlyList<ForeignLine> lines, int place, int floor, SectionTrail trail, string text)
    {
        if (Stem.Above(lines, place, floor, trail.LevelFor(place, floor)) is not { } stem) return null;

        var tail = Tail.Below(lines, place + 1, stem.OwnsSection, false);
        var question = Question(stem, tail) with { IsCertain = true };
        if (!text.Contains('|', StringComparison.Ordinal)) return question with { Accepted = [text.Trim().Trim('`')] };

        var options = text.Split('|').Select(part => part.Trim()).ToList();
        var marked = options.Where(option => option.StartsWith('(') && option.EndsWith(')')).ToList();
        return marked.Count == 0 ? null : question with
        {
            Options = [.. options.Select(option => new FoundOption(marked.Contains(option) ? option[1..^1].Trim() : option, marked.Contains(option), []))],
        };
    }

    private static ForeignQuestion? OfAnswer(IReadOnlyList<ForeignLine> lines, int place, int floor, SectionTrail trail, string value)
    {
        var answer = value.Trim().Trim('*', '_', ' ', '.');
        var isCode = answer.Length > 2 && answer[0] == '`' && answer[^1] == '`';
        if (isCode) answer = answer[1..^1];
        if (answer.Length is 0 or > LongestAnswer || answer.Contains('`', StringComparison.Ordinal) || answer.Split(' ').Length > MostWords || LoneLetter().IsMatch(answer)) return null;
        if (Stem.Above(lines, place, floor, trail.LevelFor(place, floor)) is not { } stem || !(stem.Asks || stem.IsLabelled)) return null;
        if (stem.Body.Any(line => OptionLine.Read(new ForeignLine(0, line, LineKind.Text, 0, line.Trim(), 0)) is not null && line.Trim().Length > 0)) return null;

        var tail = Tail.Below(lines, place + 1, stem.OwnsSection, false);
        if (tail.Key is { Length: > 0 }) return null;
        var question = Question(stem, tail);
        if (TrueOrFalse().Match(stem.Title) is { Success: true } asks && (ForeignWords.Yes().IsMatch(answer) || ForeignWords.No().IsMatch(answer)))
            return OfTruth(question, asks, ForeignWords.Yes().IsMatch(answer));
        if (ForeignWords.Yes().IsMatch(answer) || ForeignWords.No().IsMatch(answer)) return null;
        return question with { Accepted = [.. Forms(answer)] };
    }

    private static ForeignQuestion? OfTruth(ForeignQuestion question, Match asks, bool isTrue)
    {
        var title = question.Title.Remove(asks.Index, asks.Length).Trim(' ', ':', '-', '–', '?');
        var words = asks.Groups["yes"].Success ? (asks.Groups["yes"].Value, asks.Groups["no"].Value) : ("True", "False");
        return title.Length == 0 ? null : question with { Title = title, Options = [new FoundOption(Capital(words.Item1), isTrue, []), new FoundOption(Capital(words.Item2), !isTrue, [])] };
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private static IEnumerable<string> Forms(string answer) =>
        answer.Split([" or ", " oder ", " o ", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(form => form.Trim('"', '\''));

    private static ForeignQuestion Question(Stem stem, Tail tail) => new(stem.First, tail.End, stem.Level, stem.Title)
    {
        Body = stem.Body, OwnsSection = stem.OwnsSection, Hints = tail.Hints, Explanation = tail.Explanation,
    };

    [GeneratedRegex(@"^\[\[(?<text>(?![?!_\-]|[xX ]?\]\])[^\[\]]+)\]\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\W*(?:true|false|wahr|falsch|richtig|verdadero|falso|vrai|faux|waar|onwaar)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"^\(?[A-Ha-h](?:\s*(?:,|and|&)\s*[A-Ha-h])*\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneLetter();

    [GeneratedRegex(@"\(?\b(?:(?<yes>true) or (?<no>false)|(?<yes>richtig) oder (?<no>falsch)|(?<yes>wahr) oder (?<no>falsch)|(?<yes>verdadero) o (?<no>falso)|(?<yes>vrai) ou (?<no>faux)|(?<yes>true)\s?/\s?(?<no>false)|T/F)\b\)?[?:]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TrueOrFalse();
}
