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

    private static readonly SwitchWords French = new()
    {
        Switches = new(StringComparer.OrdinalIgnoreCase) { ["question"] = SwitchKind.Question, ["ordre"] = SwitchKind.Order, ["association"] = SwitchKind.Match, ["réflexion"] = SwitchKind.Reflection, ["scénario"] = SwitchKind.Scenario, ["liste de contrôle"] = SwitchKind.Checklist },
        Answer = ["Réponse"],
        End = ["Fin"],
        Endings = new(StringComparer.OrdinalIgnoreCase) { ["bonne"] = ScenarioEnding.Good, ["moyenne"] = ScenarioEnding.Fair, ["mauvaise"] = ScenarioEnding.Poor },
        Points = ["points", "point"],
        SelectAll = ["plusieurs réponses", "toutes les bonnes réponses"],
        TrueFalse = [("vrai", "faux"), ("oui", "non")],
        QuizHeadings = ["quiz", "testez-vous", "vérifiez vos connaissances"],
        Right = ["correct", "juste", "bonne réponse"],
        Table = "Tableau",
    };

    private static readonly SwitchWords Spanish = new()
    {
        Switches = new(StringComparer.OrdinalIgnoreCase) { ["pregunta"] = SwitchKind.Question, ["orden"] = SwitchKind.Order, ["relación"] = SwitchKind.Match, ["reflexión"] = SwitchKind.Reflection, ["escenario"] = SwitchKind.Scenario, ["lista de control"] = SwitchKind.Checklist },
        Answer = ["Respuesta"],
        End = ["Fin"],
        Endings = new(StringComparer.OrdinalIgnoreCase) { ["bueno"] = ScenarioEnding.Good, ["regular"] = ScenarioEnding.Fair, ["malo"] = ScenarioEnding.Poor },
        Points = ["puntos", "punto"],
        SelectAll = ["varias respuestas", "todas las correctas"],
        TrueFalse = [("verdadero", "falso"), ("sí", "no")],
        QuizHeadings = ["cuestionario", "compruebe lo aprendido", "autoevaluación"],
        Right = ["correcto", "correcta", "respuesta correcta"],
        Table = "Tabla",
    };

    private static readonly SwitchWords Dutch = new()
    {
        Switches = new(StringComparer.OrdinalIgnoreCase) { ["vraag"] = SwitchKind.Question, ["volgorde"] = SwitchKind.Order, ["koppelen"] = SwitchKind.Match, ["reflectie"] = SwitchKind.Reflection, ["scenario"] = SwitchKind.Scenario, ["checklist"] = SwitchKind.Checklist },
        Answer = ["Antwoord"],
        End = ["Einde"],
        Endings = new(StringComparer.OrdinalIgnoreCase) { ["goed"] = ScenarioEnding.Good, ["redelijk"] = ScenarioEnding.Fair, ["slecht"] = ScenarioEnding.Poor },
        Points = ["punten", "punt"],
        SelectAll = ["meer antwoorden", "alle juiste antwoorden"],
        TrueFalse = [("waar", "onwaar"), ("juist", "onjuist"), ("ja", "nee")],
        QuizHeadings = ["quiz", "kennistest", "test uzelf"],
        Right = ["juist", "correct", "goede antwoord"],
        Table = "Tabel",
    };

    private static readonly SwitchWords Portuguese = new()
    {
        Switches = new(StringComparer.OrdinalIgnoreCase) { ["pergunta"] = SwitchKind.Question, ["ordem"] = SwitchKind.Order, ["correspondência"] = SwitchKind.Match, ["reflexão"] = SwitchKind.Reflection, ["cenário"] = SwitchKind.Scenario, ["lista de verificação"] = SwitchKind.Checklist },
        Answer = ["Resposta"],
        End = ["Fim"],
        Endings = new(StringComparer.OrdinalIgnoreCase) { ["bom"] = ScenarioEnding.Good, ["razoável"] = ScenarioEnding.Fair, ["mau"] = ScenarioEnding.Poor },
        Points = ["pontos", "ponto"],
        SelectAll = ["várias respostas", "todas as corretas"],
        TrueFalse = [("verdadeiro", "falso"), ("sim", "não")],
        QuizHeadings = ["questionário", "teste os seus conhecimentos", "autoavaliação"],
        Right = ["correto", "correta", "resposta certa"],
        Table = "Tabela",
    };

    private static readonly FrozenDictionary<string, SwitchWords> ByLanguage = new Dictionary<string, SwitchWords>
    {
        ["en"] = English,
        ["de"] = German.With(English),
        ["fr"] = French.With(English),
        ["es"] = Spanish.With(English),
        ["nl"] = Dutch.With(English),
        ["pt"] = Portuguese.With(English),
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
