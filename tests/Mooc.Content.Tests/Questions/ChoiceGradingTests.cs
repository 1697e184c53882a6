namespace Mooc.Content.Tests.Questions;

public sealed class ChoiceGradingTests
{
    private static readonly ChoiceQuestion OneRight = A.Choice(rights: "b", wrongs: "a c");
    private static readonly ChoiceQuestion ThreeRight = A.Choice(rights: "a b c", wrongs: "x y") with { Points = 3 };

    [Theory]
    [InlineData("b", 1, true)]
    [InlineData("a", 0, false)]
    [InlineData("b a", 0, false)]
    [InlineData("b unknown", 1, true)]
    [InlineData("unknown", 0, false)]
    [InlineData("", 0, false)]
    public void A_single_choice_is_all_or_nothing(string ticked, int raw, bool success)
    {
        var grade = OneRight.Grade(A.Ticks(ticked));

        Assert.Equal((raw, 1m, success), (grade.Raw, grade.Max, grade.Success));
    }

    [Theory]
    [InlineData("a b c", 3, true)]
    [InlineData("a b", 2, false)]
    [InlineData("a b x", 1, false)]
    [InlineData("a b c x", 2, false)]
    [InlineData("a b c x y", 1, false)]
    [InlineData("a x y", 0, false)]
    [InlineData("a a", 1, false)]
    public void In_a_multiple_choice_a_wrong_tick_costs_a_right_one(string ticked, int raw, bool success)
    {
        var grade = ThreeRight.Grade(A.Ticks(ticked));

        Assert.Equal((raw, success), (grade.Raw, grade.Success));
    }

    [Fact]
    public void A_third_of_two_points_is_as_exact_as_a_decimal_can_be()
    {
        var grade = (ThreeRight with { Points = 2 }).Grade(A.Ticks("a"));

        Assert.Equal(2m / 3, grade.Raw);
    }

    [Fact]
    public void A_blank_that_is_rightly_blank_is_a_right_part()
    {
        var grade = ThreeRight.Grade(A.Ticks("a x"));

        Assert.Equal(["a", "y"], grade.RightParts.Order());
    }

    [Fact]
    public void A_question_without_a_right_option_gives_no_points_away()
    {
        var grade = A.Choice(rights: "", wrongs: "a b").Grade(A.Ticks(""));

        Assert.Equal((0m, false), (grade.Raw, grade.Success));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a a", false)]
    [InlineData("unknown", false)]
    [InlineData("A", false)]
    public void A_single_choice_accepts_one_known_tick(string ticked, bool accepted) =>
        Assert.Equal(accepted, OneRight.Accepts(A.Ticks(ticked)));

    [Theory]
    [InlineData("a", true)]
    [InlineData("x a y c b", true)]
    [InlineData("a a", false)]
    [InlineData("a unknown", false)]
    [InlineData("", false)]
    public void A_multiple_choice_accepts_any_known_ticks(string ticked, bool accepted) =>
        Assert.Equal(accepted, ThreeRight.Accepts(A.Ticks(ticked)));

    [Fact]
    public void A_choice_with_text_besides_is_refused() =>
        Assert.False(OneRight.Accepts(Response.OfText("hello") with { Chosen = ["a"] }));

    [Fact]
    public void A_response_whose_ticks_were_never_set_is_an_empty_one()
    {
        var response = new Response { Chosen = default };

        Assert.False(OneRight.Accepts(response));
        Assert.Equal(0, OneRight.Grade(response).Raw);
    }
}
