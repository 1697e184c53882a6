using Mooc.Content.Checks;
using Mooc.Content.Shapes;

namespace Mooc.Content.Tests.Checks;

public sealed class LooksLikeAQuestionTests
{
    private static IReadOnlyList<ContentProblem> ProblemsIn(string text, string language = "en")
    {
        var page = Checked.Page(text, language);
        page.Page.Outline = PageOutline.Of(page.Page);
        return [.. new LooksLikeAQuestion().In(page)];
    }

    [Theory]
    [InlineData("## Quiz\n\nWhat now?\n\n- [ ] One\n- [x] Two\n", 5)]
    [InlineData("## Quiz: cameras\n\n- [ ] One\n- [x] Two\n", 3)]
    [InlineData("## Knowledge check\n\n### When?\n\n* [X] One\n* [ ] Two\n", 5)]
    [InlineData("## When?\n\n- [ ] One\n- [x] Two\n\n> Correct! Before the first image.\n", 3)]
    [InlineData("## When?\n\n- [x] One\n> **Correct.**\n- [ ] Two\n", 3)]
    [InlineData("## When?\n\n- [x] One\n  > Correct answer.\n- [ ] Two\n", 3)]
    public void A_list_that_reads_like_a_quiz_is_reported(string text, int line)
    {
        var problem = Assert.Single(ProblemsIn(text));

        Assert.Equal(("looks-like-question", line), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("## Wissenstest\n\n- [ ] Eins\n- [x] Zwei\n")]
    [InlineData("## Wann?\n\n- [x] Eins\n\n> Richtig, davor.\n")]
    public void Each_language_has_its_own_words_for_a_quiz(string text) =>
        Assert.Contains("\"Frage: \"", Assert.Single(ProblemsIn(text, "de")).Cure, StringComparison.Ordinal);

    [Theory]
    [InlineData("## To do\n\n- [ ] One\n- [x] Two\n")]
    [InlineData("## Quiz\n\n- [ ] One\n- [ ] Two\n")]
    [InlineData("## Quiz\n\n- One\n- Two\n")]
    [InlineData("## Quizzical looks\n\n- [x] One\n")]
    [InlineData("## When?\n\n- [x] One\n\n> Correctness is not all.\n")]
    [InlineData("## When?\n\nText.\n\n> Correct!\n")]
    [InlineData("## Quiz\n\n```\n- [x] One\n```\n")]
    [InlineData("## Quiz\n\n## Question: When?\n\n- [x] One\n  > Correct.\n- [ ] Two\n")]
    public void Things_to_do_and_real_questions_are_left_alone(string text) =>
        Assert.Empty(ProblemsIn(text));

    [Fact]
    public void A_list_behind_a_question_still_stands_under_the_quiz() =>
        Assert.Equal(9, Assert.Single(ProblemsIn("# Quiz\n\n## Question: When?\n\n- [x] One\n- [ ] Two\n\n## Where?\n- [x] Here\n")).Line);
}
