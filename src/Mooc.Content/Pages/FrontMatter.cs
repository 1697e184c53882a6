using Mooc.Content.Words;

namespace Mooc.Content.Pages;

/// <summary>The <c>key: value</c> lines between two <c>---</c> at the head of a file, checked against the keys that its kind of page knows.</summary>
internal sealed class FrontMatter
{
    public const int LargestSize = 16 * 1024;

    private readonly IReadOnlyDictionary<string, FrontMatterValue> values;

    private FrontMatter(IReadOnlyDictionary<string, FrontMatterValue> values, int bodyStart)
    {
        this.values = values;
        BodyStart = bodyStart;
    }

    public static FrontMatter None { get; } = new(new Dictionary<string, FrontMatterValue>(), 0);

    /// <summary>Offset of the first character after the front matter.</summary>
    public int BodyStart { get; }

    public string? Text(string key) => values.GetValueOrDefault(key)?.Text;
    public string? Id => Text("id") is { } id && ContentId.IsValid(id) ? id : null;
    public string Title => Text("title") ?? "";
    public IReadOnlyList<string> List(string key) => values.GetValueOrDefault(key)?.List ?? [];
    public FrontMatterValue? Value(string key) => values.GetValueOrDefault(key);

    public static FrontMatter Read(SourceFile file, IReadOnlyList<FrontMatterKey> keys, List<ContentProblem> problems)
    {
        var needsOne = keys.Any(key => key.IsRequired);
        var (yamlStart, yamlEnd, bodyStart) = Fences(file, needsOne, problems);
        var values = yamlEnd > yamlStart && IsHarmless(file, yamlStart, yamlEnd, problems)
            ? FrontMatterYaml.Read(file, yamlStart, yamlEnd, problems)
            : null;
        if (values is not null) Check(values, keys, file, problems);
        else if (needsOne && yamlStart > 0 && yamlEnd == yamlStart) problems.Add(KnownProblems.FrontMatterMissing.At(file.Start));
        return new FrontMatter(values ?? [], bodyStart);
    }

    private static (int YamlStart, int YamlEnd, int BodyStart) Fences(SourceFile file, bool needsOne, List<ContentProblem> problems)
    {
        var text = file.Text;
        if (!IsFence(text, 0, out var yamlStart))
        {
            if (needsOne) problems.Add(KnownProblems.FrontMatterMissing.At(file.Start));
            return (0, 0, 0);
        }
        for (var line = yamlStart; line < text.Length;)
        {
            if (IsFence(text, line, out var next)) return (yamlStart, line, next);
            var end = text.IndexOf('\n', line);
            if (end < 0) break;
            line = end + 1;
        }
        problems.Add(KnownProblems.FrontMatterUnclosed.At(file.Start));
        return (0, 0, text.Length);
    }

    private static bool IsFence(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        if (end < 0) end = text.Length;
        next = Math.Min(end + 1, text.Length);
        return text.AsSpan(start, end - start).TrimEnd() is "---";
    }

    private static bool IsHarmless(SourceFile file, int start, int end, List<ContentProblem> problems)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(file.Text.AsSpan(start, end - start)) > LargestSize)
        {
            problems.Add(KnownProblems.FrontMatterTooLarge.At(file.At(start)));
            return false;
        }
        if (new FrontMatterScan(file.Text[start..end]).Run() is not { } found) return true;

        var kind = found.Finding == FrontMatterScan.Finding.TooDeep ? KnownProblems.FrontMatterTooDeep : KnownProblems.FrontMatterAlias;
        problems.Add(kind.At(file.At(start + found.Offset)));
        return false;
    }

    private static void Check(Dictionary<string, FrontMatterValue> values, IReadOnlyList<FrontMatterKey> keys, SourceFile file, List<ContentProblem> problems)
    {
        foreach (var (name, value) in values)
        {
            if (keys.FirstOrDefault(key => key.Name == name) is not { } key)
                problems.Add(KnownProblems.UnknownKey.At(value.KeyAt, name, NearestWord.To(name, keys.Select(known => known.Name))));
            else if (!value.Fits(key.Shape))
                problems.Add((name == "id" ? KnownProblems.IdMalformed : KnownProblems.WrongType).At(value.At, name, key.Wanted));
        }
        foreach (var key in keys.Where(key => key.IsRequired && !values.ContainsKey(key.Name)))
            problems.Add((key.Name == "id" ? KnownProblems.IdMissing : KnownProblems.KeyMissing).At(file.Start, key.Name));
    }
}
