using System.Text;
using Mooc.Content.Pages;

namespace Mooc.Content.Adoption;

/// <summary>Names of files and folders: the number in front, what follows it, and how it reads as a title.</summary>
internal static class Names
{
    private const int Longest = 60;

    private static readonly string[] Markdown = [".md", ".markdown", ".mdx", ".Rmd", ".qmd"];

    public static bool IsMarkdown(string name) => Array.Exists(Markdown, end => name.Length > end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    public static decimal? Number(string name)
    {
        var digits = name.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 6 && digits < name.Length && name[digits] is '-' or '_' or '.' or ' ' or ')' ? decimal.Parse(name.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Small letters, digits and hyphens, without a number in front; letters of other scripts stay.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(character)) slug.Append(char.ToLowerInvariant(character));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var trimmed = slug.ToString().Trim('-');
        if (Number(name) is not null) trimmed = trimmed.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('-');
        return trimmed.Length == 0 ? "page" : trimmed.Length > Longest ? trimmed[..Longest].Trim('-') : trimmed;
    }

    public static string Readable(string name)
    {
        var words = Slug(name).Replace('-', ' ');
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string Id(string text) => ContentId.OfTitle(text).Replace("question-", "page-", StringComparison.Ordinal);
}
