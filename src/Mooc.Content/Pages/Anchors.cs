using System.Text;

namespace Mooc.Content.Pages;

/// <summary>Gives headings the anchors that a code forge gives them, so that links work in both places.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading with this text: a second "Monday" is <c>monday-1</c>.</summary>
    public string Next(string heading)
    {
        var plain = Of(heading);
        var anchor = plain;
        while (!taken.Add(anchor)) anchor = $"{plain}-{counts[plain] = counts.GetValueOrDefault(plain) + 1}";
        return anchor;
    }

    /// <summary>Lower case; letters, digits, marks, hyphens and underscores stay, each space becomes a hyphen, all else goes.</summary>
    public static string Of(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var rune in heading.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value == ' ') anchor.Append('-');
            else if (rune.Value is '-' or '_' || Rune.IsLetterOrDigit(rune) || IsMarkOrConnector(rune)) anchor.Append(rune);
        }
        return anchor.ToString();
    }

    private static bool IsMarkOrConnector(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.ConnectorPunctuation;
}
