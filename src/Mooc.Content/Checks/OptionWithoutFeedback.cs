namespace Mooc.Content.Checks;

/// <summary>An option whose choice tells the learner nothing but right or wrong.</summary>
internal sealed class OptionWithoutFeedback : IContentCheck
{
    public IEnumerable<ContentProblem> In(CheckedPage page) =>
        from question in page.Choices
        from option in question.Options
        where string.IsNullOrWhiteSpace(option.Feedback)
        select KnownProblems.OptionWithoutFeedback.At(page.At(question), option.Text);
}
