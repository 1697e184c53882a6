namespace Mooc.Content.Tests.Questions;

public sealed class MatchGradingTests
{
    private static readonly MatchQuestion Rights = A.Match("access=art15 copy=art15 erasure=art17", distractors: "art5") with { Points = 3 };

    [Theory]
    [InlineData("access=art15 copy=art15 erasure=art17", 3, true)]
    [InlineData("access=art15 copy=art5 erasure=art17", 2, false)]
    [InlineData("access=art15", 1, false)]
    [InlineData("access=art15 unknown=art17", 1, false)]
    [InlineData("access=unknown", 0, false)]
    [InlineData("", 0, false)]
    public void The_share_of_right_pairs_counts(string pairs, int raw, bool success)
    {
        var grade = Rights.Grade(A.Pairs(pairs));

        Assert.Equal((raw, success), (grade.Raw, grade.Success));
    }

    [Fact]
    public void The_right_parts_are_the_sources_with_their_own_target() =>
        Assert.Equal(["copy"], Rights.Grade(A.Pairs("access=art5 copy=art15")).RightParts);

    [Theory]
    [InlineData("access=art5", true)]
    [InlineData("access=art15 copy= erasure=", true)]
    [InlineData("access= copy=", false)]
    [InlineData("access=unknown", false)]
    [InlineData("unknown=art15", false)]
    [InlineData("", false)]
    public void Known_sources_and_targets_are_accepted_and_a_source_may_stay_open(string pairs, bool accepted) =>
        Assert.Equal(accepted, Rights.Accepts(A.Pairs(pairs)));
}
