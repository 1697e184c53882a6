using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Mooc.Content.Pages;

/// <summary>The ids of a course: <c>[a-z0-9-]{1,64}</c> where an author writes them, a short hash of the text where nobody does.</summary>
internal static class ContentId
{
    public const int Longest = 64;
    private const int HashLength = 8;
    private const int LongestFromTitle = 48;

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: >= 1 and <= Longest } && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    /// <summary>Eight hexadecimal digits of the SHA-256 of the text, spaces folded.</summary>
    public static string OfText(string text, int occurrence = 1)
    {
        var folded = Fold(text);
        var hashed = occurrence == 1 ? folded : $"{folded}\n{occurrence}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))[..HashLength];
    }

    /// <summary>What <c>mooc fix</c> writes for a question without an id, and what it goes by until then.</summary>
    public static string OfTitle(string title)
    {
        var id = new StringBuilder();
        foreach (var character in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character)) id.Append(char.ToLowerInvariant(character));
            else if (id.Length > 0 && id[^1] != '-' && !char.IsLetter(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark) id.Append('-');
            if (id.Length >= LongestFromTitle) break;
        }
        var trimmed = id.ToString().Trim('-');
        return trimmed.Length >= 3 ? trimmed : $"question-{OfText(title)}";
    }

    /// <summary>One space where there were several, none at the ends, composed characters.</summary>
    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
}
