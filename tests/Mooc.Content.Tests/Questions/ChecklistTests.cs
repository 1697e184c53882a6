namespace Mooc.Content.Tests.Questions;

public sealed class ChecklistTests
{
    private static readonly ChecklistQuestion Checklist = A.Checklist("policy:unit-a,unit-b contact:unit-b audit:unit-c");

    [Theory]
    [InlineData("policy=done contact=done audit=done", "1")]
    [InlineData("policy=begun contact=planned audit=notyet", "0.3333333333333333333333333333")]
    [InlineData("policy=done", "0.3333333333333333333333333333")]
    [InlineData("policy=3 contact=Done audit=whatever", "0")]
    [InlineData("", "0")]
    public void The_score_says_how_far_the_city_has_come(string ratings, string score) =>
        Assert.Equal(A.Decimal(score), Checklist.Score(A.Pairs(ratings)));

    [Theory]
    [InlineData("policy=done contact=done audit=done", "")]
    [InlineData("policy=done contact=done audit=begun", "unit-c")]
    [InlineData("policy=done", "unit-b unit-c")]
    [InlineData("", "unit-a unit-b unit-c")]
    public void What_is_not_done_names_its_help_once(string ratings, string helps) =>
        Assert.Equal(A.Words(helps), Checklist.HelpsFor(A.Pairs(ratings)));

    [Theory]
    [InlineData("policy=notyet", true)]
    [InlineData("policy=planned contact=", true)]
    [InlineData("policy=2", false)]
    [InlineData("policy=Done", false)]
    [InlineData("policy=done unknown=done", false)]
    [InlineData("policy=", false)]
    [InlineData("", false)]
    public void Only_ratings_of_known_items_are_accepted(string ratings, bool accepted) =>
        Assert.Equal(accepted, Checklist.Accepts(A.Pairs(ratings)));

    [Fact]
    public void A_checklist_is_never_graded() =>
        Assert.Null(Checklist.Grade(A.Pairs("policy=done")).Success);
}
