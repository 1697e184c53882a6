using Mooc.Content.Fixes;

namespace Mooc.Content.Adoption;

/// <summary>A page with the front matter that it needs here, its title out of the text, and its links where they lead now.</summary>
internal sealed class AdoptedPage(ForeignFile file, IReadOnlyList<(string Key, string Value)> keys, IEnumerable<TextEdit> links)
{
    /// <summary>The changes, and the text with them.</summary>
    public FixedFile Write(string target, string targetPath, string? appended = null)
    {
        List<TextEdit> edits = [.. links];
        if (file.TitleHeading is { } title && file.Page.FrontMatter.BodyStart <= title.Block.Span.Start)
        {
            var start = title.Block.Span.Start;
            edits.RemoveAll(edit => edit.Start >= start && edit.End <= EndOfLine(title.Block.Span.End));
            edits.Add(new TextEdit(start, EndOfLine(title.Block.Span.End) - start, "", "moved the title into the front matter"));
        }
        edits.Insert(0, Header());
        if (appended is not null) edits.Add(new TextEdit(file.Page.File.Text.Length, 0, $"\n{appended}", "took in the questions that stand beside the text"));
        var inOrder = FileText.InOrder(edits);
        var bytes = FileText.Of(File.ReadAllBytes(file.FullPath)).With(inOrder);
        List<Change> changes = [.. file.Path == target ? Array.Empty<Change>() : [new Change(target, 1, $"moved here from {file.Path}")],
            .. inOrder.Where(edit => edit.What is not null).Select(edit => new Change(target, file.Page.File.At(edit.Start).Line, edit.What!))];
        return new FixedFile(target, targetPath, changes) { Bytes = bytes, MovesFrom = file.FullPath == targetPath ? null : file.FullPath };
    }

    private int EndOfLine(int offset) => file.Page.File.Text.IndexOf('\n', Math.Max(0, offset)) is var feed and >= 0 ? feed + 1 : file.Page.File.Text.Length;

    /// <summary>Keys are added to a front matter that can be read; another is replaced.</summary>
    private TextEdit Header()
    {
        var header = file.Page.FrontMatter;
        if (header.BodyStart == 0) return TextEdit.Insert(0, $"---\n{Lines(keys)}---\n\n", "wrote the front matter");
        if (file.Page.Problems.Any(problem => problem.Code is "front-matter-unclosed")) return TextEdit.Insert(0, $"---\n{Lines(keys)}---\n\n", "wrote the front matter");

        var isBroken = file.Page.Problems.Any(problem => problem.Severity == Severity.Error && problem.Line <= file.Page.File.At(header.BodyStart).Line && problem.Code is not ("id-missing" or "key-missing"));
        if (isBroken) return new TextEdit(0, header.BodyStart, $"---\n{Lines(keys)}---\n", "wrote the front matter anew, since the old one does not fit here");
        var missing = keys.Where(key => header.Value(key.Key) is null).ToList();
        return missing.Count == 0 ? TextEdit.Insert(0, "", null) : TextEdit.Insert(EndOfLine(0), Lines(missing), $"wrote {string.Join(", ", missing.Select(key => key.Key))} into the front matter");
    }

    private static string Lines(IEnumerable<(string Key, string Value)> keys) => string.Concat(keys.Select(key => $"{key.Key}: {key.Value}\n"));

    /// <summary>A text as YAML reads it back, whatever stands in it.</summary>
    public static string Quoted(string text) => $"\"{text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Trim()}\"";
}
