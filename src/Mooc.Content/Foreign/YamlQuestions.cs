using System.Globalization;

namespace Mooc.Content.Foreign;

/// <summary>
/// Questions that stand as YAML in a block of code, in front matter or in a file beside the text. A number that may count from 0 or from 1 is taken
/// only where the file itself shows which.
/// </summary>
internal sealed class YamlQuestions
{
    private static readonly string[] Asked = ["question", "prompt", "text", "title", "stem", "frage", "pregunta", "q", "query", "statement", "vraag", "pergunta", "content", "name"];
    private static readonly string[] Offered = ["options", "choices", "answers", "alternatives", "antworten", "optionen", "opciones", "respuestas", "réponses", "opties", "opções", "distractors", "responses"];
    private const string AlsoRight = "also right";

    private static readonly string[] Distracting = ["distractors"];
    private static readonly string[] Keyed = ["answer", "correct", "correct_answer", "correctanswer", "correct_answers", "correctanswers", "correct_option", "correctoption", "solution", "right", "key", "antwort", "richtig", "lösung", "respuesta", "correcta", "respuesta_correcta", "answer_index", "answerindex", "correct_index", "correctindex", "correct-answer", "correct_choice"];
    private static readonly string[] Explained = ["explanation", "feedback", "why", "reason", "rationale", "context", "erklärung", "begründung", "explicación", "explicacion", "explication", "uitleg", "explain", "comment", "note", "retroalimentación"];
    private static readonly string[] Hinted = ["hint", "hints", "tip", "hinweis", "tipp", "pista"];
    private static readonly string[] Marked = ["correct", "is_correct", "iscorrect", "right", "answer", "richtig", "correcta", "correcto", "true", "is_right", "score", "valid"];
    private static readonly string[] Worded = ["text", "option", "answer", "label", "content", "value", "title", "choice", "antwort", "opción", "opcion", "respuesta", "name", "body"];

    private readonly List<ForeignQuestion> found = [];
    private readonly List<Undecided> undecided = [];
    private readonly int start;
    private readonly int end;
    private readonly int level;
    private int? countsFrom;

    private YamlQuestions(int start, int end, int level) => (this.start, this.end, this.level) = (start, end, Math.Clamp(level, 2, 6));

    public IReadOnlyList<ForeignQuestion> Found => found;
    public IReadOnlyList<Undecided> Undecided => undecided;

    /// <summary>The questions of a YAML text; they replace these lines of the page. Where one of them cannot be decided, all of a block stay.</summary>
    public static YamlQuestions Read(string yaml, int start, int end, int level) => Read(YamlTree.Read(yaml), start, end, level);

    public static YamlQuestions Read(YamlNode? root, int start, int end, int level)
    {
        var questions = new YamlQuestions(start, end, level);
        if (root is null) return questions;

        var maps = new List<YamlMap>();
        Collect(root, maps);
        questions.countsFrom = CountsFrom(maps);
        foreach (var map in maps) questions.Add(map);
        // A file beside the text stays where it is, so each of its questions may be taken for itself.
        if (questions.undecided.Count > 0 && end > start) questions.found.Clear();
        return questions;
    }

    /// <summary>The options of a list in which each says whether it is right; null where one does not, or none is.</summary>
    public static IReadOnlyList<FoundOption>? OptionsOf(YamlList list)
    {
        var options = list.Items.Select(Option).ToList();
        if (options.Count < 2 || options.Exists(option => option is null) || !options.Exists(option => option!.Value.Right == true)) return null;
        return options.TrueForAll(option => option!.Value.Right == true) ? null : [.. options.Select(option => new FoundOption(option!.Value.Text, option.Value.Right == true, option.Value.Feedback))];
    }

    private static void Collect(YamlNode node, List<YamlMap> maps)
    {
        if (node is YamlMap nested && nested.First(["prompt"]) is YamlMap asked) node = new YamlMap([.. asked.Entries, .. (nested.First(["answer"]) as YamlMap)?.Entries.Select(entry => entry.Name == "alternatives" ? (AlsoRight, entry.Value) : entry) ?? [], .. nested.Entries.Where(entry => entry.Value is not YamlMap)]);
        if (node is YamlMap map && map.First(Asked) is YamlText && (map.First(Offered) is YamlList or YamlMap || map.First(Keyed) is YamlText)) maps.Add(map);
        else if (node is YamlMap other) foreach (var child in other.Values) Collect(child, maps);
        else if (node is YamlList list) foreach (var child in list.Items) Collect(child, maps);
    }

    private void Add(YamlMap map)
    {
        if (PromptText.Of(((YamlText)map.First(Asked)!).Value) is not { Title.Length: > 0 } prompt) return;
        var options = Options(map);
        if (options is null)
        {
            if (map.First(Offered) is null && Short(map, prompt) is { } answer) found.Add(answer);
            else undecided.Add(new Undecided(start, $"\"{prompt.Title}\" does not say for certain which answer is right"));
            return;
        }
        found.Add(Base(map, prompt) with { Options = options, SelectAll = options.Count(option => option.IsRight) > 1 });
    }

    private ForeignQuestion Base(YamlMap map, PromptText prompt) => new(start, end, level, prompt.Title)
    {
        Body = prompt.Body,
        Explanation = map.First(Explained) is YamlText why && why.Value.Trim().Length > 0 ? [.. why.Value.Trim().ReplaceLineEndings("\n").Split('\n')] : [],
        Hints = map.First(Hinted) switch { YamlText hint => [hint.Value.ReplaceLineEndings(" ").Trim()], YamlList hints => [.. hints.Texts], _ => [] },
    };

    private ForeignQuestion? Short(YamlMap map, PromptText prompt)
    {
        if (map.First(Keyed) is not YamlText answer || answer.Value.Trim() is not { Length: > 0 and <= 40 } text || text.Contains('\n', StringComparison.Ordinal)) return null;
        if (bool.TryParse(text, out var isTrue)) return Base(map, prompt) with { Options = [new FoundOption("True", isTrue, []), new FoundOption("False", !isTrue, [])] };
        return text.Split(' ').Length <= 4 && !text.Contains('`', StringComparison.Ordinal) | text.StartsWith('`') ? Base(map, prompt) with { Accepted = [text.Trim('`'), .. (map.First([AlsoRight]) as YamlList)?.Texts.Select(form => form.Trim('`')) ?? []] } : null;
    }

    private List<FoundOption>? Options(YamlMap map)
    {
        var offered = map.First(Offered);
        if (offered is YamlMap lettered) offered = new YamlList([.. lettered.Values]);
        if (offered is not YamlList list) return null;
        if (map.First(Distracting) is not null) list = new YamlList([.. list.Items, .. map.First(Keyed) is YamlList rights ? rights.Items : map.First(Keyed) is { } one ? [one] : (IEnumerable<YamlNode>)[]]);
        if (list.Items.Count < 2) return null;

        var options = list.Items.Select(Option).ToList();
        if (options.Any(option => option is null)) return null;
        if (options.Any(option => option!.Value.Right is not null))
            return options.Any(option => option!.Value.Right == true) ? [.. options.Select(option => new FoundOption(option!.Value.Text, option.Value.Right == true, option.Value.Feedback))] : null;
        return Right(map, [.. options.Select(option => option!.Value.Text)]) is { } right
            ? [.. options.Select((option, place) => new FoundOption(option!.Value.Text, right.Contains(place), option.Value.Feedback))] : null;
    }

    private static (string Text, bool? Right, IReadOnlyList<string> Feedback)? Option(YamlNode node)
    {
        if (node is YamlText text)
        {
            if (PromptText.OneParagraph(text.Value) is not { Length: > 0 } words) return null;
            var read = OptionLine.Read(new ForeignLine(0, "", LineKind.Text, 0, words, 0));
            return read is { Kind: OptionKind.Letter or OptionKind.Box } ? (read.Text, read.Right, []) : (words, null, []);
        }
        if (node is not YamlMap map) return null;

        var marked = map.First(Marked) as YamlText;
        bool? right = marked?.Value.Trim().ToUpperInvariant() switch { "TRUE" or "YES" or "1" or "100" or "X" => true, "FALSE" or "NO" or "0" or "" => false, _ => null };
        var worded = map.FirstText(right is null ? Worded : [.. Worded.Except(["answer"])]) ?? (map.FirstText(Worded) is { } any && any != marked?.Value ? any : null);
        if (worded is null) return map.Count == 1 && map.Values.First() is YamlText { Value: { } flag } && flag.ToUpperInvariant() is "TRUE" or "FALSE" ? (map.Names.First(), map.Values.First() is YamlText { Value: "true" or "True" or "TRUE" }, []) : null;
        var feedback = map.First(Explained) is YamlText why && why.Value.Trim().Length > 0 ? [.. why.Value.Trim().ReplaceLineEndings("\n").Split('\n').Select(line => HtmlAsMarkdown.Of(line.Trim()))] : (IReadOnlyList<string>)[];
        return PromptText.OneParagraph(worded) is not { Length: > 0 } paragraph ? null : (paragraph, right ?? (map.First(Marked) is null ? null : false), feedback);
    }

    private HashSet<int>? Right(YamlMap map, IReadOnlyList<string> options)
    {
        var keys = map.First(Keyed) switch { YamlText one => [one.Value.Trim()], YamlList several => several.Texts.ToList(), _ => [] };
        if (keys.Count == 0) return null;

        var right = new HashSet<int>();
        foreach (var key in keys)
        {
            var same = options.Index().Where(option => FoldedText.Of(option.Item) == FoldedText.Of(key)).Select(option => option.Index).ToList();
            if (same.Count == 1) right.Add(same[0]);
            else if (same.Count == 0 && key.Length == 1 && char.IsAsciiLetter(key[0]) && char.ToUpperInvariant(key[0]) - 'A' is var letter && letter < options.Count) right.Add(letter);
            else if (same.Count == 0 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && countsFrom is { } from && number - from >= 0 && number - from < options.Count) right.Add(number - from);
            else return null;
        }
        return right;
    }

    /// <summary>0 where some answer is 0, 1 where some answer is the number of its options; null where nothing shows it.</summary>
    private static int? CountsFrom(List<YamlMap> maps)
    {
        bool zero = false, last = false;
        foreach (var map in maps)
        {
            var count = map.First(Offered) switch { YamlList list => list.Items.Count, YamlMap lettered => lettered.Count, _ => 0 };
            var keys = map.First(Keyed) switch { YamlText one => [one.Value], YamlList several => several.Texts, _ => (IEnumerable<string>)[] };
            foreach (var key in keys)
            {
                if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
                zero |= number == 0;
                last |= number == count && count > 0;
            }
        }
        return zero == last ? null : zero ? 0 : 1;
    }
}
