using System.Globalization;
using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>
/// Finds which options a key names: by letters, by number or by their text. Null where it names none or may name several things; a right answer is
/// never guessed.
/// </summary>
internal static partial class AnswerKey
{
    public static IReadOnlySet<int>? Match(string value, OptionGroup group)
    {
        var text = value.Trim().Trim('*', '_', ' ', '"', '>');
        if (text.Length == 0) return null;

        var byText = ByText(text, group);
        var byLabel = group.Kind == OptionKind.Letter ? ByLetter(text, group)
            : group.Kind == OptionKind.Number ? ByNumber(text, group) : Unlabelled(text, group);
        if (byText is not null && byLabel is not null) return byText.SetEquals(byLabel) ? byText : null;
        if (byLabel is not null && Label().Match(text) is { Success: true } label && ByText(text[label.Length..], group) is { } other && !other.SetEquals(byLabel)) return null;
        return byLabel ?? byText ?? ByLastLetter(text, group) ?? (ForeignWords.Denies().IsMatch(text) ? null : Named(text, group));
    }

    /// <summary>A sentence that says which option is right, such as "B is correct, since ..."; null where it denies anything.</summary>
    public static IReadOnlySet<int>? MatchSentence(string sentence, OptionGroup group)
    {
        var first = FirstSentence().Match(sentence).Value;
        if (!ForeignWords.SaysRight().IsMatch(first) || ForeignWords.Denies().IsMatch(first)) return null;

        if (group.Kind == OptionKind.Letter)
        {
            var letters = LoneLetter().Matches(first).Select(found => found.Groups["letter"].Value.ToUpperInvariant()).Distinct().ToList();
            if (letters.Count > 0) return Labels(letters, group);
        }
        return Named(first, group) ?? (Is().Match(first) is { Success: true } said ? Named(first[(said.Index + said.Length)..], group) : null);
    }

    /// <summary>In whatever language: a short line that ends with the letter.</summary>
    private static HashSet<int>? ByLastLetter(string text, OptionGroup group) =>
        group.Kind == OptionKind.Letter && text.Length <= 48 && !ForeignWords.Denies().IsMatch(text) && LastLetter().Match(text) is { Success: true } found ? Labels([found.Groups["letter"].Value], group) : null;

    private static HashSet<int>? ByLetter(string text, OptionGroup group)
    {
        if (Letters().Match(text) is not { Success: true } found || IsArticle(text, group)) return null;

        var letters = found.Groups["letter"].Captures.Select(capture => capture.Value.ToUpperInvariant()).ToList();
        // "ABD" names three; "Bad" is a word.
        if (found.Groups["dense"].Success) letters = [.. found.Groups["dense"].Value.Select(letter => letter.ToString())];
        if (found.Groups["dense"].Success && !letters.SequenceEqual(letters.Order(StringComparer.Ordinal))) return null;
        return letters.Count > 0 ? Labels(letters, group) : null;
    }

    /// <summary>"A database stores rows" names no option A, and "a medida" no option a.</summary>
    private static bool IsArticle(string text, OptionGroup group)
    {
        if (text.Length < 3 || text[1] != ' ' || !char.IsAsciiLetter(text[0])) return false;
        if (char.IsAsciiLetterUpper(text[0]) && text[0] != 'A') return false;
        return !After().IsMatch(text[2..]) && ByText(text[2..], group) is null;
    }

    private static HashSet<int>? Labels(IEnumerable<string> letters, OptionGroup group)
    {
        var right = new HashSet<int>();
        foreach (var letter in letters)
        {
            var place = letter[0] - 'A';
            if (place < 0 || place >= group.Options.Count || !right.Add(place)) return null;
        }
        return right;
    }

    private static HashSet<int>? ByNumber(string text, OptionGroup group)
    {
        if (Numbers().Match(text) is not { Success: true } found) return null;

        var right = new HashSet<int>();
        foreach (Capture capture in found.Groups["number"].Captures)
            if (!int.TryParse(capture.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > group.Options.Count || !right.Add(number - 1)) return null;
        return right;
    }

    /// <summary>Bullets have no labels; "B" and "option 2" still name one, as long as no option reads so.</summary>
    private static HashSet<int>? Unlabelled(string text, OptionGroup group)
    {
        if (group.Options.Any(option => option.Text.Trim('`', '*').Length <= 2)) return null;
        return ByLetter(text, group) ?? (OptionNumber().Match(text) is { Success: true } found ? ByNumber(found.Groups["number"].Value, group) : null);
    }

    private static HashSet<int>? ByText(string text, OptionGroup group)
    {
        var folded = Fold(text);
        var same = group.Options.Index().Where(option => Fold(option.Item.Text) == folded).Select(option => option.Index).ToHashSet();
        if (same.Count == 1) return same;

        var parts = text.Split([',', ';', '&', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return null;

        var several = new HashSet<int>();
        foreach (var part in parts)
        {
            var hits = group.Options.Index().Where(option => Fold(option.Item.Text) == Fold(part)).ToList();
            if (hits.Count != 1 || !several.Add(hits[0].Index)) return null;
        }
        return several;
    }

    /// <summary>The one option with whose text the words begin; an option that is mentioned later may be mentioned for another reason.</summary>
    private static HashSet<int>? Named(string words, OptionGroup group)
    {
        var folded = Fold(words) + " ";
        var named = group.Options.Index().Select(option => (option.Index, Text: Fold(option.Item.Text)))
            .Where(option => option.Text.Length > 1 && folded.StartsWith(option.Text + " ", StringComparison.Ordinal)).ToList();
        if (named.Count == 0) return null;

        var longest = named.Max(option => option.Text.Length);
        return named.Count(option => option.Text.Length == longest) == 1 ? [named.Find(option => option.Text.Length == longest).Index] : null;
    }

    private static string Fold(string text) => string.Join(' ',
        FoldedText.Of(string.Concat(text.Select(character => char.IsLetterOrDigit(character) || char.IsSymbol(character) || character is '-' or '%' or '/' or '.' or ',' ? character : ' ')))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ',', ' ');

    [GeneratedRegex(@"^(?:(?:option|answer|choice|antwort|opción|respuesta|la|die)\s+)?(?:(?<dense>[A-H]{2,6})(?=$|[\s.):])|\(?(?<letter>[A-Ha-h])\)?(?=$|[\s).:,;&/+*_`–—-])(?:[).]?\s*(?:,|;|&|/|\+|\band\b|\bund\b|\by\b|\bet\b|\be\b|\ben\b)\s*(?:and\s+)?\(?(?<letter>[A-Ha-h])\)?(?=$|[\s).:,;&/+*_–—-]))*)", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(?:(?:option|answer|choice|antwort|opción|respuesta|la|die|no\.|nr\.)\s+)?(?<number>\d{1,2})(?:\s*(?:,|;|&|\+|\band\b|\bund\b|\by\b)\s*(?<number>\d{1,2}))*(?=$|[\s.):])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:option|choice|antwort|opción|respuesta|answer)\s+(?<number>\d{1,2})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OptionNumber();

    [GeneratedRegex(@"(?<![\w'’])(?:(?<letter>[B-H])(?![\w'’])|(?<letter>A)(?=\)|\s+(?:is|ist|es|est)\b|[.:,]?$)|\(?(?<letter>[a-h])\))", RegexOptions.CultureInvariant)]
    private static partial Regex LoneLetter();

    [GeneratedRegex(@"^[\W_]*(?:because|since|as|and|is|for|und|weil|da|denn|y|porque|car|parce|omdat|[A-H]\b|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"^\(?[A-Ha-h](?:\)|[.:])?[\s*_–—-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"[:：\s(](?<letter>[A-H])\)?[.。]?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastLetter();

    [GeneratedRegex(@"(?:correct|right|richtig\w*|korrekt\w*|correct[ao]|juste)\s+(?:(?:answer|option|choice|one|antwort|lösung)\s+)?(?:is|ist|lautet|es|est)\s*:?\s*|(?:respuesta|opción)\s+correcta\s+es\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Is();

    [GeneratedRegex(@"^.{0,400}?(?:[.!](?=\s+\p{Lu}|$)|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex FirstSentence();
}
