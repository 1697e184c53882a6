using System.Text.RegularExpressions;

namespace Mooc.Content.Checks;

/// <summary>An abbreviation that neither this page nor the glossary spells out; reported where it first stands.</summary>
internal sealed partial class UnexplainedAbbreviation : IContentCheck
{
    public IEnumerable<ContentProblem> In(CheckedPage page)
    {
        HashSet<string>? known = null;
        foreach (var text in page.Texts)
        {
            foreach (var (start, letters) in Abbreviations(text.Text))
            {
                known ??= Known(page);
                if (known.Add(letters)) yield return KnownProblems.UnexplainedAbbreviation.At(page.At(text, start), letters);
            }
        }
    }

    private static HashSet<string> Known(CheckedPage page) => page.Glossary.SelectMany(Abbreviations).Select(found => found.Letters)
        .Concat(page.Texts.Where(text => text.Text.Contains('(')).SelectMany(text => Explained().Matches(text.Text)).Select(match => match.Groups["letters"].Value))
        .Append("OK")
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(int Start, string Letters)> Abbreviations(string text) =>
        from match in Abbreviation().Matches(text)
        let letters = match.Groups["letters"].Value
        where !RomanNumeral().IsMatch(letters)
        select (match.Index, letters);

    // Two capitals or more, digits among them; a plural's s stays outside.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_./@-])(?<letters>\p{Lu}(?=\p{Nd}*\p{Lu})(?>[\p{Lu}\p{Nd}]+))s?(?![\p{L}\p{Nd}_@])", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    // "long form (ABBR)" or "ABBR (long form)".
    [GeneratedRegex(
        @"\p{L}[”""’']?\s+\((?<letters>\p{Lu}[\p{Lu}\p{Nd}]+)s?[\),;]|(?<![\p{L}\p{Nd}])(?<letters>\p{Lu}[\p{Lu}\p{Nd}]+)s?\s+\(\p{L}+[\s-]\p{L}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    [GeneratedRegex("^X{0,3}(IX|IV|V?I{0,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex RomanNumeral();
}
