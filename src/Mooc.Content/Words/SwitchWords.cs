using System.Collections.Frozen;

namespace Mooc.Content.Words;

/// <summary>The kinds of heading that begin a question.</summary>
internal enum SwitchKind { Question, Order, Match, Reflection, Scenario, Checklist }

/// <summary>
/// Every word with a meaning in a course's text, for every language of the site. A page in another language than English may use
/// its own words or the English ones. A new language is one more entry in <see cref="ByLanguage"/>.
/// </summary>
internal sealed class SwitchWords
{
    private static readonly SwitchWords English = new()
    {
        Switches = new(StringComparer.OrdinalIgnoreCase) { ["question"] = SwitchKind.Question, ["order"] = SwitchKind.Order, ["match"] = SwitchKind.Match, ["reflection"] = SwitchKind.Reflection, ["scenario"] = SwitchKind.Scenario, ["checklist"] = SwitchKind.Checklist },
        Answer = ["Answer"],
        End = ["End"],
        Endings = new(StringComparer.OrdinalIgnoreCase) { ["good"] = ScenarioEnding.Good, ["fair"] = ScenarioEnding.Fair, ["poor"] = ScenarioEnding.Poor },
        Points = ["points", "point"],
        SelectAll = ["select all", "select all that apply"],
        TrueFalse = [("true", "false"), ("yes", "no")],
        QuizHeadings = ["quiz", "knowledge check", "self check", "self-check", "check yourself", "test yourself"],
        Right = ["correct", "right answer"],
        Table = "Table",
    };

    private static readonly SwitchWords German = new()
    {
        Switches = new(StringComparer.OrdinalIgnoreCase) { ["frage"] = SwitchKind.Question, ["reihenfolge"] = SwitchKind.Order, ["zuordnung"] = SwitchKind.Match, ["reflexion"] = SwitchKind.Reflection, ["szenario"] = SwitchKind.Scenario, ["checkliste"] = SwitchKind.Checklist },
        Answer = ["Antwort"],
        End = ["Ende"],
        Endings = new(StringComparer.OrdinalIgnoreCase) { ["gut"] = ScenarioEnding.Good, ["mittel"] = ScenarioEnding.Fair, ["schlecht"] = ScenarioEnding.Poor },
        Points = ["Punkte", "Punkt"],
        SelectAll = ["alle auswählen", "alle zutreffenden auswählen", "alles zutreffende auswählen"],
        TrueFalse = [("wahr", "falsch"), ("richtig", "falsch"), ("ja", "nein")],
        QuizHeadings = ["quiz", "wissenstest", "wissenscheck", "selbsttest", "teste dich"],
        Right = ["richtig", "korrekt", "richtige antwort"],
        Table = "Tabelle",
    };

    private static readonly FrozenDictionary<string, SwitchWords> ByLanguage = new Dictionary<string, SwitchWords>
    {
        ["en"] = English,
        ["de"] = German.With(English),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public required Dictionary<string, SwitchKind> Switches { get; init; }

    /// <summary>The first is the one that cures suggest.</summary>
    public required IReadOnlyList<string> Answer { get; init; }
    public required IReadOnlyList<string> End { get; init; }
    public required Dictionary<string, ScenarioEnding> Endings { get; init; }
    public required IReadOnlyList<string> Points { get; init; }
    public required IReadOnlyList<string> SelectAll { get; init; }
    public required IReadOnlyList<(string Yes, string No)> TrueFalse { get; init; }

    /// <summary>Headings over what an author may mean as a question.</summary>
    public required IReadOnlyList<string> QuizHeadings { get; init; }

    /// <summary>What authors of other players write into an option to mark it.</summary>
    public required IReadOnlyList<string> Right { get; init; }
    public required string Table { get; init; }

    /// <summary>The words of the language, its region left aside, with the English ones; English alone where the language is not in the table.</summary>
    public static SwitchWords Of(string language) => ByLanguage.GetValueOrDefault(language.Split('-')[0], English);

    public string Question => Name(SwitchKind.Question);

    /// <summary>The word as a heading spells it.</summary>
    public string Name(SwitchKind kind)
    {
        var word = Switches.First(pair => pair.Value == kind).Key;
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    public bool IsTrueFalse(IReadOnlyList<string> options) => options is [var first, var second]
        && TrueFalse.Any(pair => (Same(first, pair.Yes) && Same(second, pair.No)) || (Same(first, pair.No) && Same(second, pair.Yes)));

    /// <summary>Which of the two options of a true or false question this is.</summary>
    public bool SaysTrue(string option) => TrueFalse.Any(pair => Same(option, pair.Yes));

    public static bool Same(string one, string other) => string.Equals(one.Trim().TrimEnd('.'), other, StringComparison.OrdinalIgnoreCase);

    private SwitchWords With(SwitchWords other) => new()
    {
        Switches = Joined(Switches, other.Switches),
        Answer = [.. Answer, .. other.Answer],
        End = [.. End, .. other.End],
        Endings = Joined(Endings, other.Endings),
        Points = [.. Points, .. other.Points],
        SelectAll = [.. SelectAll, .. other.SelectAll],
        TrueFalse = [.. TrueFalse, .. other.TrueFalse],
        QuizHeadings = [.. QuizHeadings, .. other.QuizHeadings],
        Right = [.. Right, .. other.Right],
        Table = Table,
    };

    private static Dictionary<string, T> Joined<T>(Dictionary<string, T> own, Dictionary<string, T> others)
    {
        var all = new Dictionary<string, T>(own, StringComparer.OrdinalIgnoreCase);
        foreach (var (word, meaning) in others) all.TryAdd(word, meaning);
        return all;
    }
}
