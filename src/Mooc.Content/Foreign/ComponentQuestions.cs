using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>A component in the page that is given its options as a list: <c>&lt;Question choices={[{ text: "a", explain: "b", correct: true }]} /&gt;</c>.</summary>
internal static partial class ComponentQuestions
{
    private const int MostLines = 400;

    public static bool Begins(ForeignLine line) => line.Kind == LineKind.Html && Opens().IsMatch(line.Content);

    /// <summary>The line behind the component, and the question if it says which options are right; the reason if it does not.</summary>
    public static (int End, ForeignQuestion? Question, string? Why) Read(IReadOnlyList<ForeignLine> lines, int start, int floor, SectionTrail trail)
    {
        var text = string.Join('\n', lines.Skip(start).Take(MostLines).Select(line => line.Raw));
        if (List().Match(text) is not { Success: true } list) return (start + 1, null, null);

        var reader = new LiteralTree(text) { At = list.Index + list.Length - 1 };
        if (reader.Value() is not YamlList offered || Close().Match(text, reader.At) is not { Success: true } close) return (start + 1, null, "its options cannot be read");

        var end = start + text.AsSpan(0, close.Index + close.Length).Count('\n') + 1;
        var stem = Asked().Match(text[..list.Index]) is { Success: true } asked
            ? new Stem(start, asked.Groups["text"].Value, [], trail.LevelFor(start, floor) + 1, false, true, true, null)
            : Stem.Above(lines, start, floor, trail.LevelFor(start, floor));
        var options = YamlQuestions.OptionsOf(offered);
        if (stem is null || options is null) return (end, null, "its options do not say for certain which is right");

        return (end, new ForeignQuestion(stem.First, end, Math.Clamp(stem.Level, 2, 6), stem.Title)
        {
            Body = stem.Body, Options = options, OwnsSection = stem.OwnsSection, SelectAll = options.Count(option => option.IsRight) > 1 || ForeignWords.SelectSeveral().IsMatch(stem.Title),
        }, null);
    }

    [GeneratedRegex(@"^<(?:Question|Quiz|MultipleChoice|MCQ|QuizQuestion)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\b(?:choices|options|answers)=\{\s*\[", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex(@"\b(?:question|prompt|text|title)=(?:""(?<text>[^""]+)""|\{?['`](?<text>[^'`]+)['`]\}?)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\G\s*\}[^<>]*?(?:/>|>\s*</\w+>)", RegexOptions.CultureInvariant)]
    private static partial Regex Close();
}
