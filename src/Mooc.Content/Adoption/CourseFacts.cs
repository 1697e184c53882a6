using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Adoption;

/// <summary>What can be told of a foreign course without asking: its language, a summary, its licence.</summary>
internal sealed record CourseFacts(string Language, string Summary, string Licence)
{
    private const int LongestSummary = 240;
    private const int MostText = 200_000;

    private static readonly string[] LicenceFiles = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "LICENCE.md"];

    private static readonly (string Language, string[] Words)[] Common =
    [
        ("en", [" the ", " and ", " of ", " is ", " to ", " which ", " what "]),
        ("de", [" der ", " die ", " und ", " ist ", " das ", " welche ", " nicht ", " eine "]),
        ("es", [" el ", " la ", " los ", " que ", " una ", " para ", " cuál ", " del "]),
        ("fr", [" le ", " les ", " des ", " est ", " une ", " quelle ", " dans ", " pour "]),
        ("nl", [" het ", " een ", " van ", " welke ", " niet ", " voor ", " zijn ", " wordt "]),
        ("pt", [" o ", " uma ", " não ", " você ", " qual ", " em ", " do ", " são "]),
        ("it", [" il ", " che ", " della ", " di ", " quale ", " per ", " sono ", " gli "]),
    ];

    public static CourseFacts Of(ForeignFolder folder, ForeignFile? front, string title)
    {
        var text = front ?? (folder.Files.Count > 0 ? folder.Files[0] : null);
        return new CourseFacts(LanguageOf(folder), (text is null ? null : FirstParagraph(text.Page)) ?? title, LicenceOf(folder.Root));
    }

    private static string LanguageOf(ForeignFolder folder)
    {
        var all = string.Join(' ', folder.Files.Select(file => file.Page.File.Text.Length > 20_000 ? file.Page.File.Text[..20_000] : file.Page.File.Text));
        var text = $" {string.Join(' ', (all.Length > MostText ? all[..MostText] : all).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} ";
        var best = Common.Select(language => (language.Language, Count: language.Words.Sum(word => Count(text, word)))).MaxBy(language => language.Count);
        return best.Count == 0 ? "en" : best.Language;
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length - 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private static string? FirstParagraph(SourcePage page)
    {
        foreach (var paragraph in page.Document!.OfType<ParagraphBlock>())
        {
            var text = PlainText.Of(paragraph.Inline).ReplaceLineEndings(" ").Trim();
            if (PlainText.Words(text) < 4 || text.Contains("[[", StringComparison.Ordinal)) continue;
            return text.Length <= LongestSummary ? text : text[..LongestSummary].TrimEnd() + "...";
        }
        return null;
    }

    private static string LicenceOf(string root)
    {
        var file = LicenceFiles.Select(name => Path.Join(root, name)).FirstOrDefault(File.Exists);
        if (file is null || new FileInfo(file) is { Length: 0 or > 256 * 1024 } or { LinkTarget: not null }) return "not stated";

        var text = File.ReadAllText(file);
        (string Mark, string Name)[] known =
        [
            ("Attribution-NonCommercial-ShareAlike 4.0", "CC-BY-NC-SA-4.0"), ("Attribution-NonCommercial 4.0", "CC-BY-NC-4.0"), ("Attribution-ShareAlike 4.0", "CC-BY-SA-4.0"),
            ("Attribution 4.0", "CC-BY-4.0"), ("CC0", "CC0-1.0"), ("MIT License", "MIT"), ("Apache License", "Apache-2.0"), ("GNU AFFERO GENERAL", "AGPL-3.0"), ("GNU GENERAL PUBLIC", "GPL-3.0"),
        ];
        return known.FirstOrDefault(licence => text.Contains(licence.Mark, StringComparison.OrdinalIgnoreCase)).Name ?? "see the file LICENSE";
    }
}
