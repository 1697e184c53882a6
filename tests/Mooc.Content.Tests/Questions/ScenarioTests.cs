namespace Mooc.Content.Tests.Questions;

public sealed class ScenarioTests
{
    private static readonly ScenarioQuestion Vendor = A.Scenario();

    [Fact]
    public void Nothing_chosen_stands_at_the_start()
    {
        var path = Vendor.Follow([]);

        Assert.Equal("start", path.Current.Id);
        Assert.False(path.IsFinished);
    }

    [Fact]
    public void Choices_lead_on_and_move_the_meters()
    {
        var path = Vendor.Follow(["ask", "wait"]);

        Assert.Equal("good", path.Current.Id);
        Assert.True(path.IsFinished);
        Assert.Equal(3, path.Meters["Rights"]);
        Assert.Equal(-1, path.Meters["Trust"]);
    }

    [Fact]
    public void A_meter_that_nothing_moved_stands_at_nought() =>
        Assert.Equal(0, Vendor.Follow(["sign"]).Meters["Rights"]);

    [Theory]
    [InlineData("ask unknown wait", 1)]
    [InlineData("wait ask", 0)]
    [InlineData("sign ask", 1)]
    [InlineData("ask lost", 1)]
    public void The_story_stops_at_the_first_choice_that_is_not_offered(string choices, int taken) =>
        Assert.Equal(taken, Vendor.Follow(A.Words(choices)).Taken.Count);

    [Fact]
    public void A_story_may_go_in_circles() =>
        Assert.Equal("start", Vendor.Follow(["ask", "back", "ask", "back"]).Current.Id);

    [Theory]
    [InlineData("ask", true)]
    [InlineData("ask back ask wait", true)]
    [InlineData("", false)]
    [InlineData("unknown", false)]
    [InlineData("sign ask", false)]
    public void Only_a_path_that_can_be_walked_is_accepted(string choices, bool accepted) =>
        Assert.Equal(accepted, Vendor.Accepts(A.Ticks(choices)));

    [Fact]
    public void A_path_without_end_is_refused()
    {
        var circles = Enumerable.Range(0, 1_002).Select(turn => turn % 2 == 0 ? "ask" : "back");

        Assert.False(Vendor.Accepts(Response.Of(circles)));
    }
}
