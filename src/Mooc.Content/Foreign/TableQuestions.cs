using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>
/// Questions in tables: options in rows with a column that says which is right and perhaps one with the feedback, or a question in each row.
/// </summary>
internal sealed partial class TableQuestions
{
    private readonly List<string> header;
    private readonly List<List<string>> rows;

    private TableQuestions(List<string> header, List<List<string>> rows)
    {
        this.header = header;
        this.rows = rows;
    }

    public static IReadOnlyList<ForeignQuestion> Read(IReadOnlyList<ForeignLine> lines, int start, int end, Stem? stem, SectionTrail trail)
    {
        if (end - start < 3 || !Delimiter().IsMatch(lines[start + 1].Content)) return [];

        var rows = Enumerable.Range(start + 2, end - start - 2).Select(place => Cells(lines[place].Content)).ToList();
        var table = new TableQuestions(Cells(lines[start].Content), rows);
        if (stem is not null && (stem.Asks || stem.IsLabelled || trail.IsQuiz) && table.Options() is { } options)
        {
            var tail = Tail.Below(lines, end, stem.OwnsSection, false);
            return tail.Key is { Length: > 0 } ? [] : [new ForeignQuestion(stem.First, tail.End, stem.Level, stem.Title)
            {
                Body = stem.Body, Options = options, OwnsSection = stem.OwnsSection, Hints = tail.Hints, Explanation = tail.Explanation,
                SelectAll = options.Count(option => option.IsRight) > 1 || ForeignWords.SelectSeveral().IsMatch(stem.Title),
            }];
        }
        return table.Rows(start, end, trail.LevelFor(start, start) + 1);
    }

    private List<FoundOption>? Options()
    {
        var right = header.FindIndex(cell => RightColumn().IsMatch(cell));
        if (right < 0 || rows.Count < 2 || header.Count < 2) return null;

        var feedback = header.FindIndex(cell => FeedbackColumn().IsMatch(cell));
        var option = header.FindIndex(cell => OptionColumn().IsMatch(cell));
        if (option < 0 || option == right) option = Enumerable.Range(0, header.Count).FirstOrDefault(place => place != right && place != feedback && !LabelColumn().IsMatch(header[place]) && rows.Any(row => Cell(row, place).Length > 2), -1);
        if (option >= 0 && rows.All(row => Cell(row, option).Trim('.', ')', '*', ' ').Length <= 1))
            option = Enumerable.Range(0, header.Count).FirstOrDefault(place => place != right && place != feedback && place != option, -1);
        if (option < 0 || option == feedback) return null;

        var options = new List<FoundOption>();
        foreach (var row in rows)
        {
            if (Mark(Cell(row, right)) is not { } isRight || Cell(row, option).Length == 0) return null;
            var text = OptionLine.Read(new ForeignLine(0, "", LineKind.Text, 0, Cell(row, option), 0)) is { Kind: OptionKind.Letter } labelled ? labelled.Text : Cell(row, option);
            options.Add(new FoundOption(text, isRight, feedback >= 0 && Cell(row, feedback).Trim('-', '–', ' ').Length > 0 ? [Cell(row, feedback)] : []));
        }
        return options.Exists(option => option.IsRight) && !options.TrueForAll(option => option.IsRight) ? options : null;
    }

    private List<ForeignQuestion> Rows(int start, int end, int level)
    {
        var question = header.FindIndex(cell => QuestionColumn().IsMatch(cell));
        var answer = header.FindIndex(cell => AnswerColumn().IsMatch(cell));
        if (question < 0 || answer < 0 || question == answer) return [];

        var choices = Enumerable.Range(0, header.Count).Where(place => place != question && place != answer && ChoiceColumn().IsMatch(header[place])).ToList();
        var feedback = header.FindIndex(cell => FeedbackColumn().IsMatch(cell));
        var read = new List<ForeignQuestion>();
        foreach (var row in rows)
        {
            var one = new ForeignQuestion(start, end, Math.Clamp(level, 2, 6), Cell(row, question)) { Explanation = feedback >= 0 && Cell(row, feedback).Length > 0 ? [Cell(row, feedback)] : [] };
            if (one.Title.Length == 0 || (choices.Count >= 2 ? OfChoices(one, row, choices, Cell(row, answer)) : OfTruth(one, Cell(row, answer))) is not { } made) return [];
            read.Add(made);
        }
        return read;
    }

    private static ForeignQuestion? OfChoices(ForeignQuestion question, List<string> row, List<int> choices, string answer)
    {
        var there = choices.Where(place => Cell(row, place).Length > 0).ToList();
        var lines = there.Select((place, at) => new ForeignLine(at, "", LineKind.Text, 0, $"{(char)('A' + at)}) {Cell(row, place)}", 0)).ToList();
        if (lines.Count < 2 || OptionGroup.At(lines, 0) is not { } group || AnswerKey.Match(answer, group) is not { } right) return null;
        return question with { Options = [.. there.Select((place, at) => new FoundOption(Cell(row, place), right.Contains(at), []))], SelectAll = right.Count > 1 };
    }

    private static ForeignQuestion? OfTruth(ForeignQuestion question, string answer)
    {
        var yes = ForeignWords.Yes().IsMatch(answer);
        if (!yes && !ForeignWords.No().IsMatch(answer)) return null;

        var (trueWord, falseWord) = answer.Trim().ToUpperInvariant() switch
        {
            "WAHR" or "FALSCH" or "RICHTIG" => ("Wahr", "Falsch"),
            "YES" or "NO" => ("Yes", "No"),
            "JA" or "NEIN" => ("Ja", "Nein"),
            _ => ("True", "False"),
        };
        return question with { Options = [new FoundOption(trueWord, yes, []), new FoundOption(falseWord, !yes, [])] };
    }

    /// <summary>Whether the mark says right; null where it says neither.</summary>
    private static bool? Mark(string cell) => cell.Trim().Trim('*', '_', '`').ToUpperInvariant() switch
    {
        "" or "-" or "–" or "NO" or "N" or "FALSE" or "WRONG" or "INCORRECT" or "0" or "NEIN" or "FALSCH" or "❌" or "✗" or "✘" or "[ ]" or "( )" or "INCORRECTA" or "INCORRECTO" or "FALSO" or "NON" or "FAUX" or "NEE" or "FOUT" or "NÃO" or "☐" or "✖" or "✖️" => false,
        "X" or "✓" or "✔" or "✔️" or "✅" or "YES" or "Y" or "TRUE" or "RIGHT" or "CORRECT" or "1" or "JA" or "RICHTIG" or "KORREKT" or "WAHR" or "[X]" or "(X)" or "SÍ" or "SI" or "CORRECTA" or "CORRECTO" or "VERDADERO" or "OUI" or "VRAI" or "JUIST" or "GOED" or "SIM" or "☑" or "☑️" or "+" => true,
        var text when text.StartsWith('✅') || text.StartsWith('✔') || text.StartsWith('✓') => true,
        var text when text.StartsWith('❌') || text.StartsWith('✗') => false,
        _ => null,
    };

    private static string Cell(List<string> row, int place) => place < row.Count ? row[place] : "";

    private static List<string> Cells(string line)
    {
        var cells = UnescapedPipe().Split(line.Trim().Trim('|')).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)).ToList();
        if (line.StartsWith("||", StringComparison.Ordinal) || line.TrimStart().StartsWith("| |", StringComparison.Ordinal)) cells = [.. UnescapedPipe().Split(line.Trim()[1..].TrimEnd('|')).Select(cell => cell.Trim())];
        return cells;
    }

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex UnescapedPipe();

    [GeneratedRegex(@"^\|?(?:\s*:?-{1,}:?\s*\|?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"^\W*(?:is (?:it |this )?)?(?:correct|right|true|richtig|korrekt|stimmt|correcta|correcto|es correcta|juste|bonne|juist|goed|correta|certa|✓|✔️?|✅|right answer|correct answer|correct option|lösung|key|solution)\s*\??\W*$|^[✓✔✅]\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RightColumn();

    [GeneratedRegex(@"\b(?:feedback|explanation|why|comment|reason|rationale|note|erklärung|begründung|rückmeldung|warum|kommentar|retroalimentación|explicación|comentario|por qué|explication|commentaire|pourquoi|uitleg|waarom|explicação)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FeedbackColumn();

    [GeneratedRegex(@"^\W*(?:(?:answer |possible )?(?:options?|choices?|alternatives?|statements?|answers?)|antwort(?:en|möglichkeit(?:en)?)?|aussagen?|auswahl|opción|opciones|respuestas?|afirmación|alternativas?|réponses?|propositions?|optie|antwoord|stelling|opção|resposta|text|item)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OptionColumn();

    [GeneratedRegex(@"^\W*(?:#|no|nr|n°|letter|label|buchstabe|letra|id)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LabelColumn();

    [GeneratedRegex(@"^\W*(?:questions?|statements?|fragen?|aussagen?|preguntas?|afirmación|afirmaciones|vraag|stelling|pergunta|affirmation)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QuestionColumn();

    [GeneratedRegex(@"^\W*(?:(?:correct |right |richtige )?(?:answer|antwort|respuesta|réponse|antwoord|resposta|lösung|solution|key)(?: correcta| key)?|true(?: ?/ ?| or )false|correct|richtig|t/f|wahr ?/ ?falsch|richtig ?/ ?falsch|verdadero ?/ ?falso|correcta)\W*\??$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnswerColumn();

    [GeneratedRegex(@"^\W*(?:(?:option|choice|antwort|opción|respuesta|answer)\s*)?(?:[A-H]|\d)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ChoiceColumn();
}
