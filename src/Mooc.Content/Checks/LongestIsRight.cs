namespace Mooc.Content.Checks;

/// <summary>
/// The right option is the longest in most questions, so that a guess by length passes. Only questions with one right option count, and
/// only from four on: with fewer it is chance.
/// </summary>
internal sealed class LongestIsRight : IContentCheck
{
    private const int FewestQuestions = 4;
    private const double MostOften = 0.6;

    public IEnumerable<ContentProblem> In(CheckedPage page)
    {
        var questions = page.Choices.Where(question => question.Kind == ChoiceKind.OneRight).ToList();
        var telling = questions.Where(RightIsLongest).ToList();
        if (questions.Count < FewestQuestions || telling.Count <= questions.Count * MostOften) return [];

        var lines = string.Join(", ", telling.Select(question => question.Line));
        return [KnownProblems.LongestIsRight.At(page.At(telling[0]), telling.Count, questions.Count, lines)];
    }

    private static bool RightIsLongest(ChoiceQuestion question)
    {
        var right = question.Options.Where(option => option.IsRight).Select(option => option.Text.Length).DefaultIfEmpty(0).Max();
        return question.Options.Where(option => !option.IsRight).All(option => option.Text.Length < right);
    }
}
