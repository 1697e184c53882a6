using System.Diagnostics.CodeAnalysis;

namespace Mooc.Content.Folders;

/// <summary>BCP 47 tags in the case that the standard recommends: <c>de</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
internal static class LanguageTag
{
    private const int LongestTag = 35;

    public static bool TryRead(string text, [NotNullWhen(true)] out string? tag)
    {
        tag = null;
        if (text.Length is < 2 or > LongestTag) return false;

        var parts = text.Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter)) return false;
        if (!parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))) return false;

        tag = string.Join('-', parts.Select(InItsCase));
        return true;
    }

    private static string InItsCase(string part, int place) => (place, part.Length) switch
    {
        ( > 0, 2) => part.ToUpperInvariant(),
        ( > 0, 4) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    };
}
