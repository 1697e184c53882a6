using System.Buffers;
using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>The words by which authors of other players mark questions and answers, in all languages at once: a folder may mix them.</summary>
internal static partial class ForeignWords
{
    private const string AnswerNoun = "answers?|ans|solution|key|antwort(?:en)?|lösung(?:en)?|respuestas?|solución|réponses?|solutions?|resposta|gabarito|antwoord(?:en)?|oplossing|risposta|odpowiedź|odpověď|răspuns|svar|cevap|jawaban|đáp án|ответ|відповідь|απάντηση|答案|答え|回答|정답|답|คำตอบ|الإجابة|përgjigja|válasz";
    private const string RightWord = "correct|right|richtige?[rs]?|korrekte?|correctas?|correcto|bonnes?|correctes?|juiste|goede|correta|certa";
    private const int LongestHeading = 120;
    private static readonly SearchValues<string> InAnswersHeading = SearchValues.Create(
        ["ans", "solu", "key", "antwo", "lösung", "respuesta", "répons", "respost", "gabarito", "oploss", "risposta", "odpow", "odpov", "răspuns", "svar", "cevap", "jawaban", "đáp án", "ответ",
            "відповідь", "απάντηση", "答案", "答え", "回答", "정답", "답", "คำตอบ", "الإجابة", "përgjigja", "válasz", "correct", "corrig", "explan", "explic", "erklär"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"Answer: B", "**Correct answer:** B", "Richtige Antwort: b)", "The correct answer is B".</summary>
    [GeneratedRegex(@"^[\s>*_#`|-]*(?:✅|✔️?|💡|👉)?[\s*_]*(?:(?:the|die|la|le|a|het|de)\s+)?(?:(?:" + RightWord + @")\s+)?(?:" + AnswerNoun + @")(?:\s+(?:" + RightWord + @"))?(?:\s*\([^)]*\))?[\s*_]*(?:[:：=]|\s(?:is|are|ist|sind|es|son|est|sont|é|são|zijn)\b|[-–—](?=\s))[\s*_:]*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AnswerLine();

    /// <summary>"Correct: B", "Richtig: b)", "Right option - C".</summary>
    [GeneratedRegex(@"^[\s>*_#-]*(?:✅|✔️?)?[\s*_]*(?:correct|right|richtig|korrekt|correcta|correcto|correct option|correct choice|opción correcta|option correcte)[\s*_]*[:：][\s*_]*(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex RightLine();

    /// <summary>"B is correct", "Richtig ist B", "Paris is the right answer."</summary>
    [GeneratedRegex(@"\b(?:correct|right answer|right one|richtig|korrekt|correcta|correcto|bonne réponse|correcte|juist|correta)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SaysRight();

    [GeneratedRegex(@"\b(?:not|isn't|aren't|incorrect|wrong|nicht|kein|keine|falsch|incorrecta|incorrecto|no es|pas|faux|niet|não)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Denies();

    [GeneratedRegex(@"^[\s>*_#-]*(?:explanations?|explaination|reason(?:ing)?|rationale|why|feedback|note|justification|background|discussion|solution|erklärung(?:en)?|begründung|erläuterung|rückmeldung|explicación|justificación|explication|uitleg|toelichting|explicação|justificativa)\b[^:：.?]{0,20}[\s*_]*[:：][\s*_]*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ExplanationLine();

    [GeneratedRegex(@"^[\s>*_#-]*(?:💡\s*)?(?:hints?|tips?|hinweis|tipp|pista|indice|indication|dica|hulp)\b[\s*_]*[:：][\s*_]*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex HintLine();

    /// <summary>A heading or summary that is nothing but "Answer", "Show solution", "Antworten anzeigen".</summary>
    [GeneratedRegex(@"^\W*(?:\d+\W+)?(?:(?:click|show|view|see|reveal|ver|mostrar|zeige?|voir|toon|check|clic|haz)\s+)?(?:.{0,24}\b)?(?:answer key|" + AnswerNoun + @"|correct answers?|soluciones|corrigés?|explanations?|erklärung(?:en)?|explicación|explicaciones)\b(?:\s+(?:key|here|anzeigen|zeigen|einblenden|correctas?|tonen|and explanations?|& explanations?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnswersHeading();

    /// <summary>Whether a line is nothing but such a heading. Most lines hold none of its words, and to find that out costs little.</summary>
    public static bool IsAnswersHeading(string text) => text.Length <= LongestHeading && text.AsSpan().ContainsAny(InAnswersHeading) && AnswersHeading().IsMatch(text);

    /// <summary>"Q3.", "Question 3:", "Frage 3", "3)" in front of a question; the number, and what follows.</summary>
    [GeneratedRegex(@"^[\s*_]*(?:❓\s*)?(?:(?<word>[qdpf](?=[\s.*_]*\d)|\p{L}(?=\d{1,3}\s?[.:。：)])|question|frage|domanda|вопрос|питання|запитання|问题|問題|질문|soru|aufgabe|pregunta|ejercicio|vraag|questão|pergunta|pytanie|otázka|întrebarea|câu(?: hỏi)?|pertanyaan|soal|प्रश्न|سؤال|السؤال|ερώτηση|fråga|spørgsmål|spørsmål|kysymys|kérdés|pyetja|quiz question|quizfrage|problem|exercise)(?:\b|(?<=\p{L})(?=\d))[\s*_.]*(?:no\.?|nr\.?|#)?\s*(?<number>\d{1,4})?[\s*_]*(?:[.:)–—-]+(?=\s|\*|_|$)[\s*_]*|[。：．、][\s*_]*|(?=$)|\s+(?=\S)(?<bare>))|(?<number>\d{1,4})\s?(?:[.):-][\s*_]+|[。．、][\s*_]*)|\?:\s*)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex QuestionLabel();

    [GeneratedRegex(@"\b(?:quiz|quizzes|knowledge check|self[- ]?(?:check|test|assessment)|check your (?:knowledge|understanding)|check yourself|test yourself|test your knowledge|review questions|practice (?:questions|exam|test)|multiple choice|assessment|exam|questions|wissenstest|wissenscheck|selbsttest|lernkontrolle|teste dich|testfragen|kontrollfragen|übungsfragen|fragen|cuestionario|autoevaluación|evaluación|preguntas|test de|examen|interrogation|zelftest|toets|vragen|questionário|avaliação|perguntas)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex QuizHeading();

    [GeneratedRegex(@"\b(?:to[- ]?dos?|tasks?|task list|check ?list|roadmap|progress|milestones?|next steps|prerequisites?|requirements|deliverables|acceptance|definition of done|before you (?:start|begin|deploy|submit)|completed?|aufgaben(?:liste)?|checkliste|erledigt|offene punkte|vorbereitung|tareas|pendientes|lista de|requisitos|criterios|entregables|tâches|à faire|taken|tarefas|have you|hast du|haben sie|has \w+do)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex TodoHeading();

    [GeneratedRegex(@"(?:^|[/_-])(?:surveys?|polls?|umfragen?|encuestas?|sondages?|enquêtes?)(?:[/._-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SurveyFile();

    /// <summary>What asks whether something is done, and is no question about the text.</summary>
    [GeneratedRegex(@"\b(?:to[- ]?dos?|left to|check ?list|next steps|definition of done|ready to|have you|did you|has \w+do|hast du|haben sie|erledigt|offene punkte|pendientes|à faire)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AsksWhetherDone();

    [GeneratedRegex(@"\b(?:survey|poll|opinion|umfrage|befragung|meinung|encuesta|sondage|enquête|pesquisa|how (?:satisfied|likely|did you like|do you feel|would you rate|much did you)|rate (?:this|your|the)|your (?:feedback|opinion|role|experience)|wie (?:hat (?:dir|ihnen)|zufrieden)|qué te pareció|did you find|what (?:is|describes) your|which best describes you|are you|do you|bist du|sind sie)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Survey();

    [GeneratedRegex(@"(?:[?？؟]\s*[*_)\]]*\s*$|\?\s|[¿？؟]|_{2,}|\.{4,}|^\W*(?:which|what(?! to\b)|who|whom|when(?! to\b)|where(?! to\b)|why|how(?! to\b)|select|choose|pick|identify|true or false|welche[rsnm]?|was|wer|wann|wo|warum|wie|wähle|wählen|cuál|cuáles|qué|quién|cuándo|dónde|por qué|cómo|selecciona|elige|marca|quel(?:le)?s?|que|qui|quand|où|comment|choisi|welke?|wat|wie|waar|wanneer|kies|qual|quais|quem|quando|onde|verdadero o falso|richtig oder falsch|wahr oder falsch|vrai ou faux)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Asks();

    /// <summary>What asks for one of several, with or without a question mark.</summary>
    [GeneratedRegex(@"^\W*(?:which|welche[rsnm]?|cuál(?:es)?|quel(?:le)?s?|welke?|qual|quais)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AsksWhich();

    [GeneratedRegex(@"\b(?:select|choose|check|mark|tick|pick) (?:all|(?:the )?(?:two|three|four|five|2|3|4|5))\b|\ball that apply\b|\bmultiple answers\b|\balle (?:zutreffenden|richtigen)\b|\bmehrere antworten\b|\btodas las (?:que|opciones|respuestas)\b|\bplusieurs réponses\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SelectSeveral();

    [GeneratedRegex(@"\b(?:select|choose|pick|mark)\s+(?:the\s+)?(?:(?<two>two|2)|(?<three>three|3)|(?<four>four|4)|(?<one>one|1))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SelectSoMany();

    /// <summary>The mark of a right option at its end, or at its head.</summary>
    [GeneratedRegex(@"(?:\s*[*_]*[\(\[]\s*(?:✓|✔️?|✅)?\s*(?:correct(?: answer| option)?|right(?: answer)?|richtig(?:e (?:antwort|option))?|korrekt|(?:respuesta |opción )?correct[ao]|bonne réponse|juste|juist|goed|correta|resposta correta|answer|true answer)\s*!?\s*[\)\]][*_]*|\s+(?:✅|✔️?|✓|☑️?)|\s*(?:<--+|<-|←|⬅️|//|#|<=+)\s*(?:this is )?(?:correct|right|richtig|correct[ao]|answer)\b[^\w]*|\s+[-–—]\s+(?:correct|richtig|correct[ao])\s*[.!]?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex RightAtEnd();

    [GeneratedRegex(@"(?:\s*[*_]*[\(\[]\s*(?:✗|❌|✖️?)?\s*(?:incorrect|wrong|false answer|falsch|incorrect[ao]|faux|fout|errada|incorreta)\s*[\)\]][*_]*|\s+(?:❌|✖️?|✗))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex WrongAtEnd();

    [GeneratedRegex(@"^(?:✅|✔️?|✓|☑️?|🟢|\[(?:correct|richtig|correcta)\]|\((?:correct|richtig|correcta)\))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex RightAtHead();

    [GeneratedRegex(@"^(?:❌|✖️?|✗|☐|⬜|🔴|🚫)\s*", RegexOptions.CultureInvariant)]
    public static partial Regex WrongAtHead();

    [GeneratedRegex(@"^\W*(?:true|wahr|richtig|verdadero|vrai|waar|verdadeiro|yes|ja|sí|oui|sim|t|v|w)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Yes();

    [GeneratedRegex(@"^\W*(?:false|falsch|falso|faux|onwaar|no|nein|non|nee|não|f)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex No();
}
