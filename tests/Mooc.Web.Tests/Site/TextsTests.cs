using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mooc.Web.Jobs;
using Mooc.Web.Site;
using Mooc.Web.Tests.House;

namespace Mooc.Web.Tests.Site;

/// <summary>Every sentence that the site says stands in its feature's Texts.LANG.resx, in every language, and nothing stands there that nobody says.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Languages => [.. SiteLanguages.All.Keys.Where(language => language != SiteLanguages.Default)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_is_missing(string language) => AssertNone(MissingIn(language));

    private static IEnumerable<string> MissingIn(string language) =>
        from feature in Features()
        let known = KeysIn(feature, language)
        from sentence in SentencesIn(feature)
        where !known.Contains(sentence)
        select $"{feature}/Texts.{language}.resx lacks: {sentence}";

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_is_left_over(string language)
    {
        var unused = from feature in Features()
                     let source = string.Concat(FilesOf(feature).Select(file => file.Text)) + string.Concat(DeedsOf(feature).Select(deed => $"\"{deed}\""))
                     from key in KeysIn(feature, language)
                     where !source.Contains($"\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal)
                     select $"{feature}/Texts.{language}.resx has what nobody says: {key}";

        AssertNone(unused);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_keeps_its_gaps_in_every_language(string language)
    {
        var broken = from feature in Features()
                     from text in TextsIn(feature, language)
                     where !GapsIn(text.Key).SetEquals(GapsIn(text.Value))
                     select $"{feature}/Texts.{language}.resx: {text.Key} -> {text.Value}";

        AssertNone(broken);
    }

    /// <summary>All features' sentences are gathered into one list: of two wordings the one that is loaded last would win everywhere.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_has_one_wording_wherever_it_is_said(string language)
    {
        var torn = from feature in Features()
                   from text in TextsIn(feature, language)
                   group $"{feature} “{text.Value}”" by text.Key into said
                   where said.Select(one => one[one.IndexOf('“')..]).Distinct().Count() > 1
                   select $"Texts.{language}.resx: {said.Key} -> {string.Join(", ", said)}";

        AssertNone(torn);
    }

    /// <summary>All at once, so that one run names everything that is to be done.</summary>
    private static void AssertNone(IEnumerable<string> faults) => Assert.Equal("", string.Join('\n', faults.Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Features() => SourceTree.Files(SourceTree.Web, ".cs", ".cshtml").Select(file => file.Feature).Where(feature => feature.Length > 0).Distinct();

    private static HashSet<string> KeysIn(string feature, string language) => [.. TextsIn(feature, language).Keys];

    private static Dictionary<string, string> TextsIn(string feature, string language)
    {
        var file = Path.Combine(SourceTree.Root, SourceTree.Web, feature, $"Texts.{language}.resx");
        return File.Exists(file)
            ? XDocument.Load(file).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!, StringComparer.Ordinal)
            : [];
    }

    /// <summary>What is handed to Texts, to a validation attribute, to a letter, or declared as a rule of retention or an audited act.</summary>
    private static HashSet<string> SentencesIn(string feature) =>
    [
        .. FilesOf(feature).SelectMany(PhrasesOf).Select(Plain).Where(sentence => sentence.Any(char.IsLetter) && !IsForOperators(sentence)),
        .. DeedsOf(feature),
    ];

    /// <summary>What the page of the jobs calls them.</summary>
    private static IEnumerable<string> DeedsOf(string feature) =>
        JobLawTests.Jobs().Where(job => new SourceFile(SourceTree.FileOf(job)).Feature == feature).Select(job => SweepSchedule.DeedOf(job.Name));

    /// <summary>Faults of settings are said on the console, in English.</summary>
    private static bool IsForOperators(string sentence) => sentence.StartsWith("Mooc:", StringComparison.Ordinal);

    private static IEnumerable<string> PhrasesOf(SourceFile file)
    {
        var code = DocumentationComment().Replace(file.Text, "");
        var found = Said().Matches(code).AsEnumerable();
        if (file.Name.EndsWith("PersonalData.cs", StringComparison.Ordinal)) found = found.Concat(Retention().Matches(code));
        if (file.Name.EndsWith("Acts.cs", StringComparison.Ordinal)) found = found.Concat(Acts().Matches(code));
        if (code.Contains("new Letter(", StringComparison.Ordinal)) found = found.Concat(Letters().Matches(code));
        return found.SelectMany(match => match.Groups.Values.Skip(1)).SelectMany(part => part.Captures).Select(literal => literal.Value);
    }

    private static IEnumerable<SourceFile> FilesOf(string feature) => SourceTree.Files(SourceTree.Web, ".cs", ".cshtml").Where(file => file.Feature == feature);

    private static HashSet<string> GapsIn(string text) => [.. Gap().Matches(text).Select(match => match.Groups[1].Value)];

    private static string Plain(string literal) => literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    [GeneratedRegex("""
        \b(?:T|texts|Texts\.Shared)\[\s*"((?:[^"\\]|\\.)*)"
        |\b(?:T|texts)\[[^\]"]*\?\s*"((?:[^"\\]|\\.)*)"\s*:\s*"((?:[^"\\]|\\.)*)"
        |\b(?:T|texts)\.Count\([^"]*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"
        |\b(?:texts|T)\.In\([^",]*,\s*"((?:[^"\\]|\\.)*)"
        |\bErrorMessage\s*=\s*"((?:[^"\\]|\\.)*)"
        |\bValidationAttribute\("((?:[^"\\]|\\.)*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();

    [GeneratedRegex("""(?:\bnew(?:\sLetter\.Paragraph)?\(|,\s*)"((?:[^"\\]|\\.)*\s(?:[^"\\]|\\.)*)"(?=[,)])""")]
    private static partial Regex Letters();

    [GeneratedRegex("""\("\w+",\s*"((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Retention();

    [GeneratedRegex("""\bnew\("[^"]+",\s*"((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Acts();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex DocumentationComment();

    [GeneratedRegex(@"\{(\d)[^}]*\}")]
    private static partial Regex Gap();
}
