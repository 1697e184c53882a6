namespace Mooc.Content.Tests.Questions;

public sealed class GapGradingTests
{
    private static readonly GapQuestion Gaps = A.Gaps("g1=controller|responsible g2=processor") with { Points = 2 };

    [Theory]
    [InlineData("g1=controller g2=processor", 2, true)]
    [InlineData("g1=Responsible g2=PROCESSOR", 2, true)]
    [InlineData("g1=processor g2=processor", 1, false)]
    [InlineData("g2=processor", 1, false)]
    [InlineData("g1=controller unknown=processor", 1, false)]
    [InlineData("", 0, false)]
    public void Each_gap_is_scored_for_itself(string typed, int raw, bool success)
    {
        var grade = Gaps.Grade(A.Pairs(typed));

        Assert.Equal((raw, success), (grade.Raw, grade.Success));
    }

    [Fact]
    public void The_right_parts_are_the_gaps_filled_rightly() =>
        Assert.Equal(["g2"], Gaps.Grade(A.Pairs("g1=x g2=processor")).RightParts);

    [Theory]
    [InlineData("g1=anything", true)]
    [InlineData("g1= g2=x", true)]
    [InlineData("g1= g2=", false)]
    [InlineData("unknown=x", false)]
    [InlineData("", false)]
    public void At_least_one_known_gap_must_be_filled(string typed, bool accepted) =>
        Assert.Equal(accepted, Gaps.Accepts(A.Pairs(typed)));

    [Fact]
    public void A_text_longer_than_ten_thousand_characters_is_refused()
    {
        Assert.True(Gaps.Accepts(A.Pairs("g1=" + new string('x', 10_000))));
        Assert.False(Gaps.Accepts(A.Pairs("g1=" + new string('x', 10_001))));
    }
}
