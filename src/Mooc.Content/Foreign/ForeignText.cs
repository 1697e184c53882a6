using Mooc.Content.Pages;

namespace Mooc.Content.Foreign;

/// <summary>A page line by line: other players' syntax is seldom Markdown, so no Markdown tree can hold it.</summary>
internal static class ForeignText
{
    private const int LongestLine = 4_000;
    private const int LongestRow = 200;

    public static IReadOnlyList<ForeignLine> Lines(SourceFile file, int bodyStart)
    {
        var lines = new List<ForeignLine>();
        var first = file.LineOf(bodyStart);
        string? fence = null;
        var inComment = false;
        foreach (var (number, raw) in file.Lines.Index())
        {
            var content = raw.Trim();
            var indent = Indent(raw);
            if (number < first && bodyStart > 0) lines.Add(new ForeignLine(number, raw, LineKind.Code, indent, "", 0));
            else if (fence is not null || inComment)
            {
                lines.Add(new ForeignLine(number, raw, LineKind.Code, indent, content, 0));
                if (fence is not null && Closes(content, fence)) fence = null;
                if (inComment && content.Contains("-->", StringComparison.Ordinal)) inComment = false;
            }
            else
            {
                fence = FenceOf(content);
                inComment = content.StartsWith("<!--", StringComparison.Ordinal) && !content.Contains("-->", StringComparison.Ordinal);
                lines.Add(fence is not null || inComment || raw.Length > LongestLine || IsPadded(content)
                    ? new ForeignLine(number, raw, LineKind.Code, indent, content, 0) : Read(number, raw, indent, content));
            }
        }
        return WithUnderlined(lines);
    }

    /// <summary>Hundreds of spaces, stars or the like in one row: nobody asks so, and whoever looks for words behind them looks long. Tables may be wide.</summary>
    private static bool IsPadded(string content)
    {
        if (content.Length < LongestRow || content[0] == '|') return false;

        var row = 0;
        foreach (var letter in content)
        {
            row = char.IsLetterOrDigit(letter) ? 0 : row + 1;
            if (row >= LongestRow) return !IsRule(content) && !content.All(same => same == content[0]);
        }
        return false;
    }

    /// <summary>A line that asks, or is numbered, with a row of hyphens or equals signs right below it, is a heading too.</summary>
    private static List<ForeignLine> WithUnderlined(List<ForeignLine> lines)
    {
        for (var place = 1; place < lines.Count; place++)
        {
            var title = lines[place - 1];
            if (lines[place].Content.Length < 3 || title.Kind != LineKind.Text || title.Indent > 3 || (place > 1 && lines[place - 2].Kind == LineKind.Text)) continue;
            if (!IsUnderline(lines[place], '=') && !(IsUnderline(lines[place], '-') && (title.Content.Contains('?', StringComparison.Ordinal) || IsLabelled(title)))) continue;
            if (OptionLine.Read(title) is not null && !title.Content.Contains('?', StringComparison.Ordinal)) continue;

            lines[place - 1] = title with { Kind = LineKind.Heading, Level = lines[place].Content[0] == '=' ? 1 : 2 };
            lines[place] = lines[place] with { Kind = LineKind.Blank, Content = "" };
        }
        return lines;
    }

    private static bool IsLabelled(ForeignLine line) => ForeignWords.QuestionLabel().Match(line.Content) is { Success: true } label && label.Groups["word"].Success;

    private static bool IsUnderline(ForeignLine line, char mark) => line.Kind is LineKind.Text or LineKind.Rule && line.Indent <= 3 && line.Content.All(character => character == mark);

    /// <summary>The row of back ticks or tildes that opens a block of code, or null.</summary>
    public static string? FenceOf(string content)
    {
        if (content.Length < 3 || content[0] is not ('`' or '~')) return null;

        var length = content.TakeWhile(character => character == content[0]).Count();
        return length >= 3 && !content[length..].Contains('`') ? content[..length] : null;
    }

    private static bool Closes(string content, string fence) =>
        content.Length >= fence.Length && content.All(character => character == fence[0]);

    private static ForeignLine Read(int number, string raw, int indent, string content)
    {
        if (content.Length == 0) return new ForeignLine(number, raw, LineKind.Blank, 0, "", 0);

        var hashes = content.TakeWhile(character => character == '#').Count();
        if (hashes is > 0 and <= 6 && (content.Length == hashes || content[hashes] is ' ' or '\t'))
            return new ForeignLine(number, raw, LineKind.Heading, indent, content[hashes..].TrimEnd('#').Trim(), hashes);
        if (IsRule(content)) return new ForeignLine(number, raw, LineKind.Rule, indent, content, 0);
        if (content[0] == '>') return new ForeignLine(number, raw, LineKind.Quote, indent, content.TrimStart('>', ' '), 0);
        if (content[0] == '|') return new ForeignLine(number, raw, LineKind.Table, indent, content, 0);
        return new ForeignLine(number, raw, IsTag(content) ? LineKind.Html : LineKind.Text, indent, content, 0);
    }

    private static bool IsRule(string content) => content.Length >= 3 && content[0] is '-' or '*' or '_' && content.Replace(" ", "", StringComparison.Ordinal) is { Length: >= 3 } dense
        && dense.All(character => character == content[0]);

    private static bool IsTag(string content) => content[0] == '<' && content.Length > 2 && (char.IsAsciiLetter(content[1]) || content[1] is '/' or '?' or '!');

    private static int Indent(string raw)
    {
        var columns = 0;
        foreach (var character in raw)
        {
            if (character == ' ') columns++;
            else if (character == '\t') columns += 4 - (columns % 4);
            else break;
        }
        return columns;
    }
}
