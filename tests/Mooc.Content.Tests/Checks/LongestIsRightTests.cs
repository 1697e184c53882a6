using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class LongestIsRightTests
{
    private static readonly LongestIsRight Check = new();
    private static readonly ChoiceQuestion Telling = Checked.Question("[x] The longest option of all", "[ ] Short");
    private static readonly ChoiceQuestion Fair = Checked.Question("[x] Short", "[ ] The longest option of all");

    private static CheckedPage Page(int telling, int fair) =>
        Checked.Page([.. Enumerable.Repeat(Telling, telling), .. Enumerable.Repeat(Fair, fair)]);

    [Theory]
    [InlineData(3, 2, 0)]
    [InlineData(4, 2, 1)]
    [InlineData(4, 0, 1)]
    [InlineData(3, 0, 0)]
    [InlineData(0, 6, 0)]
    public void More_than_three_in_five_of_at_least_four_questions_are_too_many(int telling, int fair, int problems) =>
        Assert.Equal(problems, Check.In(Page(telling, fair)).Count());

    [Fact]
    public void A_tie_for_the_longest_tells_nothing()
    {
        var tie = Checked.Question("[x] Same size", "[ ] Size same");

        Assert.Empty(Check.In(Checked.Page(tie, tie, tie, tie)));
    }

    [Fact]
    public void Questions_with_several_right_options_do_not_count()
    {
        var several = Checked.Question("[x] The longest option of all", "[x] Another one", "[ ] Short");

        Assert.Empty(Check.In(Checked.Page(several, several, several, several)));
    }

    [Fact]
    public void The_cure_names_the_questions()
    {
        var page = Checked.Page([.. Enumerable.Range(1, 4).Select(place => Telling with { Line = place * 10 })]);

        var problem = Assert.Single(Check.In(page));

        Assert.Equal(10, problem.Line);
        Assert.Contains("10, 20, 30, 40", problem.Cure, StringComparison.Ordinal);
    }
}
