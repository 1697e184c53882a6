namespace Mooc.Content.Tests.Questions;

public sealed class OrderGradingTests
{
    private static readonly OrderQuestion Steps = A.Order("a b c d") with { Points = 2 };

    [Theory]
    [InlineData("a b c d", "2", true)]
    [InlineData("b a c d", "1", false)]
    [InlineData("d c b a", "0", false)]
    [InlineData("a a a a", "0.5", false)]
    [InlineData("a b", "1", false)]
    [InlineData("unknown b c d", "1.5", false)]
    [InlineData("a b c d e", "2", true)]
    [InlineData("", "0", false)]
    public void The_share_in_the_right_place_counts(string order, string raw, bool success)
    {
        var grade = Steps.Grade(A.Ticks(order));

        Assert.Equal((A.Decimal(raw), success), (grade.Raw, grade.Success));
    }

    [Fact]
    public void The_right_parts_are_the_items_in_their_place() =>
        Assert.Equal(["c", "d"], Steps.Grade(A.Ticks("b a c d")).RightParts.Order());

    [Theory]
    [InlineData("d c b a", true)]
    [InlineData("a b c", false)]
    [InlineData("a b c c", false)]
    [InlineData("a b c d d", false)]
    [InlineData("a b c unknown", false)]
    [InlineData("", false)]
    public void Only_a_complete_order_is_accepted(string order, bool accepted) =>
        Assert.Equal(accepted, Steps.Accepts(A.Ticks(order)));
}
