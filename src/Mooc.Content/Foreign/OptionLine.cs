using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

internal enum OptionKind { Box, Letter, Number, Bullet }

/// <summary>
/// A line that may be an option: its mark, and the text without it. <paramref name="Right"/> is null where the line does not say.
/// </summary>
internal sealed partial record OptionLine(OptionKind Kind, string Label, bool? Right, string Text, int Indent, string Mark)
{
    public bool IsBold { get; init; }

    /// <summary>Whether the mark itself says that several may be right.</summary>
    public bool IsMultiple => Mark == "[[]]";

    /// <summary>Whether a list may begin with it: A, 1, or any that has no order.</summary>
    public bool Begins => Kind switch
    {
        OptionKind.Letter => Label is "A" or "a",
        OptionKind.Number => Label == "1",
        _ => true,
    };

    /// <summary>The line as an option, or null where it has no mark of one.</summary>
    public static OptionLine? Read(ForeignLine line)
    {
        if (line.Kind is not (LineKind.Text or LineKind.Rule) || line.Kind == LineKind.Rule) return null;

        var bullet = Bullet().Match(line.Content);
        var rest = line.Content[bullet.Length..];
        if (Box().Match(rest) is { Success: true } box) return OfBox(box, rest, line.Indent, bullet.Value);
        if (bullet.Success && TightBox().Match(rest) is { Success: true } tight) return OfBox(tight, rest, line.Indent, bullet.Value);
        if (LetterLabel(rest, line.Indent) is { } letter) return letter;
        if (!bullet.Success) return HeadMark(rest, line.Indent, "");

        if (HeadMark(rest, line.Indent, "-") is { } marked) return marked;
        var number = bullet.Groups["number"];
        var (text, right) = EndMark(rest);
        return new OptionLine(number.Success ? OptionKind.Number : OptionKind.Bullet, number.Value, right, Bare(text, out var bold), line.Indent, bullet.Value.Trim()) { IsBold = bold };
    }

    private static OptionLine? OfBox(Match box, string rest, int indent, string bullet)
    {
        var mark = box.Groups["mark"].Value;
        // Without a bullet, ( ) and [ ] are options only where nothing else could be meant.
        if (bullet.Length == 0 && box.Groups["plain"].Success && box.Length == rest.Length) return null;

        var (text, right) = EndMark(rest[box.Length..]);
        var form = rest.StartsWith("[[", StringComparison.Ordinal) ? "[[]]" : rest.StartsWith("[(", StringComparison.Ordinal) ? "[()]" : rest[0] == '(' ? "()" : "[]";
        return new OptionLine(OptionKind.Box, "", mark.Trim().Length > 0 || right == true, Unlabelled(text.Trim()), indent, form);
    }

    private static OptionLine? LetterLabel(string rest, int indent)
    {
        if (Letter().Match(rest) is not { Success: true } found) return null;

        var text = rest[found.Length..];
        var bold = false;
        var open = found.Groups["open"].Value;
        if (open.Length > 0 && !found.Groups["close"].Success)
        {
            var end = text.LastIndexOf(open, StringComparison.Ordinal);
            if (end >= 0)
            {
                bold = open.Length > 1 && text[(end + open.Length)..].Trim().Length == 0;
                text = text.Remove(end, open.Length);
            }
        }
        var (unmarked, right) = EndMark(text);
        if (HeadMark(unmarked, indent, "") is { } marked) (unmarked, right) = (marked.Text, marked.Right);
        if (found.Groups["star"].Success) right = true;
        return new OptionLine(OptionKind.Letter, found.Groups["letter"].Value, right, Bare(unmarked, out var alsoBold), indent, found.Groups["letter"].Value) { IsBold = bold || alsoBold };
    }

    private static OptionLine? HeadMark(string rest, int indent, string mark)
    {
        if (ForeignWords.RightAtHead().Match(rest) is { Success: true, Length: > 0 } right)
            return new OptionLine(OptionKind.Box, "", true, Unlabelled(rest[right.Length..].Trim()), indent, "✓" + mark);
        return ForeignWords.WrongAtHead().Match(rest) is { Success: true, Length: > 0 } wrong
            ? new OptionLine(OptionKind.Box, "", false, Unlabelled(rest[wrong.Length..].Trim()), indent, "✓" + mark) : null;
    }

    private static (string Text, bool? Right) EndMark(string text)
    {
        if (ForeignWords.RightAtEnd().Match(text) is { Success: true, Index: > 0 } right) return (text[..right.Index].Trim(), true);
        return ForeignWords.WrongAtEnd().Match(text) is { Success: true, Index: > 0 } wrong ? (text[..wrong.Index].Trim(), false) : (text.Trim(), null);
    }

    /// <summary>"A. " inside a box is a label too: letters mean nothing once options are shuffled.</summary>
    private static string Unlabelled(string text) => Letter().Match(text) is { Success: true, Length: > 1 } label && !label.Groups["star"].Success
        && label.Groups["open"].Length == 0 && char.IsAsciiLetterUpper(text[label.Groups["letter"].Index]) ? text[label.Length..].Trim() : text;

    private static string Bare(string text, out bool bold)
    {
        var trimmed = text.Trim();
        bold = trimmed.Length > 4 && ((trimmed.StartsWith("**", StringComparison.Ordinal) && trimmed.IndexOf("**", 2, StringComparison.Ordinal) == trimmed.Length - 2)
            || (trimmed.StartsWith("__", StringComparison.Ordinal) && trimmed.IndexOf("__", 2, StringComparison.Ordinal) == trimmed.Length - 2));
        return bold ? trimmed[2..^2] : trimmed;
    }

    [GeneratedRegex(@"^(?:[-*+•]|(?<number>\d{1,2})[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:\[\[(?<mark>[ xX])\]\]|\[\((?<mark>[ xX])\)\]|(?<plain>\[(?<mark> ?(?:[ xX✓✔*]|✔️|✅|:heavy_check_mark:)? ?)\](?![(\[:])|\((?<mark>[ xX]?)\)))(?=\s|$)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    /// <summary>A box with the text right behind it.</summary>
    [GeneratedRegex(@"^\[(?<mark>[ xX])\](?![(\[:\s])", RegexOptions.CultureInvariant)]
    private static partial Regex TightBox();

    [GeneratedRegex(@"^(?<star>\*(?=[A-Za-z][.)]\s))?(?<open>\*\*|__|\*|_|`)?\(?(?<letter>[A-Za-z])(?:\)|[.:]|\s?[-–](?=\s))(?<close>\k<open>(?<!^)(?=\s))?[:.]?\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
