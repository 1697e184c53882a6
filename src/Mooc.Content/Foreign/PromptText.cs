namespace Mooc.Content.Foreign;

/// <summary>A text of another player in the places that a question has here: the title in one line, the rest below it.</summary>
internal sealed record PromptText(string Title, IReadOnlyList<string> Body)
{
    /// <summary>The paragraph that asks becomes the title, else the first one. Null where there is only code.</summary>
    public static PromptText? Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n', ' ').Split('\n').ToList();
        var paragraphs = Paragraphs(lines);
        if (paragraphs.Count == 0) return null;

        var asked = paragraphs.FindLast(paragraph => ForeignWords.Asks().IsMatch(Joined(lines, paragraph)));
        var (start, end) = asked.End > 0 ? asked : paragraphs[0];
        List<string> body = [.. lines[..start], .. lines[end..]];
        while (body.Count > 0 && body[^1].Trim().Length == 0) body.RemoveAt(body.Count - 1);
        return new PromptText(HtmlAsMarkdown.Of(Joined(lines, (start, end))).TrimStart('#', ' '), [.. body.SkipWhile(line => line.Trim().Length == 0)]);
    }

    /// <summary>An option in one paragraph; a line of code goes between back ticks. Null where it is more than that.</summary>
    public static string? OneParagraph(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n', ' ').Split('\n');
        if (lines.Length >= 3 && ForeignText.FenceOf(lines[0].Trim()) is { } fence)
            return lines.Length == 3 && lines[2].Trim() == fence && !lines[1].Contains('`', StringComparison.Ordinal) ? $"`{lines[1].Trim()}`" : null;
        if (Array.Exists(lines, line => line.Trim().Length == 0 || ForeignText.FenceOf(line.Trim()) is not null)) return lines.Length == 1 ? "" : null;
        return HtmlAsMarkdown.Of(string.Join(' ', lines.Select(line => line.Trim()))).Trim();
    }

    private static List<(int Start, int End)> Paragraphs(List<string> lines)
    {
        var paragraphs = new List<(int, int)>();
        string? fence = null;
        for (var place = 0; place < lines.Count; place++)
        {
            var line = lines[place].Trim();
            if (fence is not null)
            {
                if (line == fence) fence = null;
            }
            else if (ForeignText.FenceOf(line) is { } opens) fence = opens;
            else if (line.Length > 0 && line[0] is not ('|' or '>' or '!' or '<'))
            {
                var start = place;
                while (place + 1 < lines.Count && lines[place + 1].Trim().Length > 0 && ForeignText.FenceOf(lines[place + 1].Trim()) is null) place++;
                paragraphs.Add((start, place + 1));
            }
        }
        return paragraphs;
    }

    private static string Joined(List<string> lines, (int Start, int End) paragraph) => string.Join(' ', lines[paragraph.Start..paragraph.End].Select(line => line.Trim()));
}
