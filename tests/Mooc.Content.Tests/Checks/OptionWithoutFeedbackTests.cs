using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class OptionWithoutFeedbackTests
{
    private static readonly OptionWithoutFeedback Check = new();

    [Fact]
    public void Each_silent_option_is_reported()
    {
        var problems = Check.In(Checked.Page(Checked.Question("[x] Before > Yes.", "[ ] After", "[ ] Never")));

        Assert.Equal(["After", "Never"], problems.Select(problem => problem.Message.Split('"')[1]));
    }

    [Fact]
    public void A_question_that_answers_every_choice_is_left_alone() =>
        Assert.Empty(Check.In(Checked.Page(Checked.Question("[x] Before > Yes.", "[ ] After > Too late."))));
}
