using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>Questions that a block of R code makes: <c>question("...", answer("a", correct = TRUE, message = "b"))</c>, alone or in a <c>quiz(...)</c>.</summary>
internal static partial class CallQuestions
{
    public static bool IsCode(string info) => info.StartsWith("{r", StringComparison.Ordinal) || info.StartsWith("r ", StringComparison.Ordinal);

    /// <summary>The questions of a block, if it holds nothing else; a reason where one of them cannot be asked here.</summary>
    /// <param name="code">The block's text.</param>
    /// <param name="block">Its place on the page.</param>
    /// <param name="above">The text in front of the block, which asks where the code itself asks nothing.</param>
    public static (IReadOnlyList<ForeignQuestion> Found, string? Why) Read(string code, ForeignQuestion block, Func<Stem?> above)
    {
        if (!Call().IsMatch(code)) return ([], null);

        var calls = new List<YamlMap>();
        var reader = new LiteralTree(code);
        for (reader.SkipSpace(); reader.At < code.Length; reader.SkipSpace())
        {
            if (reader.Value() is not YamlMap call || !Collect(call, calls)) return ([], "its code does more than ask");
        }
        var found = calls.ConvertAll(call => Question(call, block, calls.Count == 1 ? above : () => null));
        return found.Contains(null) ? ([], "an option does not say for certain whether it is right") : (found.ConvertAll(question => question!), null);
    }

    private static bool Collect(YamlMap call, List<YamlMap> calls)
    {
        var name = NameOf(call);
        if (name.StartsWith("question", StringComparison.Ordinal)) calls.Add(call);
        else if (name == "quiz") return Bare(call).All(inner => inner is YamlText || (inner is YamlMap map && Collect(map, calls)));
        else return name == "library";
        return true;
    }

    private static ForeignQuestion? Question(YamlMap call, ForeignQuestion block, Func<Stem?> above)
    {
        var bare = Bare(call).ToList();
        var asked = call.First(["text"]) as YamlText ?? bare.OfType<YamlText>().FirstOrDefault();
        if (asked is null || Asked(asked.Value, block, above) is not { } question) return null;

        var answers = bare.OfType<YamlMap>().Where(answer => NameOf(answer) == "answer").ToList();
        var options = answers.ConvertAll(answer => Option(answer, call));
        if (options.Contains(null) || !options.Exists(option => option!.IsRight)) return null;

        if (NameOf(call) == "question_text") return question with { Accepted = [.. options.Where(option => option!.IsRight).Select(option => option!.Text)] };
        return options.Count < 2 || options.TrueForAll(option => option!.IsRight) ? null
            : question with { Options = options.ConvertAll(option => option!), SelectAll = options.Count(option => option!.IsRight) > 1 || NameOf(call) == "question_checkbox" };
    }

    private static ForeignQuestion? Asked(string text, ForeignQuestion block, Func<Stem?> above)
    {
        if (text.Trim().Length > 0) return PromptText.Of(text) is { } prompt ? block with { Title = prompt.Title, Body = prompt.Body } : null;
        return above() is { Asks: true } stem ? block with { First = stem.First, Level = stem.Level, Title = stem.Title, Body = stem.Body, OwnsSection = stem.OwnsSection } : null;
    }

    private static FoundOption? Option(YamlMap answer, YamlMap question)
    {
        var text = answer.First(["text"]) as YamlText ?? Bare(answer).OfType<YamlText>().FirstOrDefault();
        if (text is null || PromptText.OneParagraph(text.Value) is not { Length: > 0 } words) return null;

        bool? right = (answer.First(["correct"]) as YamlText)?.Value switch { null or "FALSE" or "F" => false, "TRUE" or "T" => true, _ => null };
        if (right is null) return null;
        var said = answer.First(["message"]) ?? question.First([right == true ? "correct" : "incorrect"]);
        return new FoundOption(words, right.Value, said is YamlText { Value.Length: > 0 } feedback ? feedback.Value.Trim().ReplaceLineEndings("\n").Split('\n') : []);
    }

    private static string NameOf(YamlMap call) => call.First(["()"]) is YamlText name ? name.Value[(name.Value.LastIndexOf(':') + 1)..] : "";

    private static IEnumerable<YamlNode> Bare(YamlMap call) => call.Entries.Where(entry => entry.Name.Length == 0).Select(entry => entry.Value);

    [GeneratedRegex(@"^\s*(?:learnr::)?(?:quiz|question(?:_\w+)?)\s*\(", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Call();
}
