using Mooc.Content;
using Mooc.Web.Learn;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>An answer as a trainer sees it: what was chosen and how it was judged. Words that the learner typed are not part of it.</summary>
public sealed record LearnersAnswer(Question Question, string? Tone, string Verdict, IReadOnlyList<AnsweredLine> Lines, int Tries = 0, int Hints = 0)
{
    public static LearnersAnswer Of(Question question, Response? response, bool? success, Texts texts, int tries = 1, int hints = 0)
    {
        var (tone, verdict) = (success, question.IsGraded, tries) switch
        {
            (_, _, 0) => (null, texts["Not answered yet"]),
            (_, false, _) => ((string?)null, texts["Answered"]),
            (true, _, _) => ("good", texts["Right"]),
            (false, _, _) => ("bad", texts["Wrong"]),
            _ => ("warn", texts["Partly right"]),
        };
        return new LearnersAnswer(question, tone, verdict, LinesOf(question, response, texts), tries, hints);
    }

    private static IReadOnlyList<AnsweredLine> LinesOf(Question question, Response? response, Texts texts)
    {
        if (response is null || response.IsEmpty || question is not (ChoiceQuestion or OrderQuestion or MatchQuestion)) return [];

        var view = new QuestionView
        {
            Question = question, Number = 1, Seed = "", ShuffleByDefault = false, Form = new UnitForm(null, null, null), IsInAttempt = true,
            Response = response, Grade = question.Grade(response),
        };
        return [.. AnsweredLine.Of(view, texts)];
    }
}
