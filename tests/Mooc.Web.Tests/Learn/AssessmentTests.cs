using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mooc.Web.Tests.Learn;

public sealed class AssessmentTests : IDisposable
{
    private readonly MoocSite _site = new();

    public AssessmentTests() => TinyCourse.Write(_site.CoursesFolder, "tiny/02-end/01-test.md", """
        ---
        id: final-test
        title: "Final test"
        kind: assessment
        ---
        A question of each kind that is typed or arranged.

        ## Question: Rights that apply ___ apply ___ as well. (2 points)
        <!-- id: gaps-of-test -->

        Rights that apply ___ apply ___ as well.

        Answer: `offline`

        Answer: `online`

        ## Question: Which town?
        <!-- id: town -->

        Answer: `Zürich`

        ## Order: Put these in order
        <!-- id: steps-of-test -->

        1. First
        2. Second

        ## Match: Connect these
        <!-- id: pairs-of-test -->

        | Right | Article |
        | --- | --- |
        | Privacy | Art. 7 |
        | Defence | Art. 48 |
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_was_typed_and_arranged_rightly_counts_and_is_shown_right()
    {
        var anna = await StartAsync();

        await SubmitAsync(anna, "offline", "Online");

        Assert.Contains("Passed: 5 of 5 points", anna.Text);
        Assert.All(Results(anna), result => Assert.Contains("good", result.ClassName));
    }

    [Fact]
    public async Task A_gap_that_was_filled_wrongly_is_shown_wrong_and_the_other_right()
    {
        var anna = await StartAsync();

        await SubmitAsync(anna, "offline", "nowhere");

        Assert.Contains("4 of 5 points", anna.Text);
        Assert.Equal("gaps-of-test", Assert.Single(Results(anna), result => !result.ClassList.Contains("good")).ParentElement!.Id);
        Assert.Contains("offline", anna.Page.QuerySelector("#gaps-of-test li.good")!.TextContent);
    }

    private async Task<Visitor> StartAsync()
    {
        var anna = await _site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/final-test");
        await anna.PressAsync("Start");
        return anna;
    }

    private static Task<IHtmlDocument> SubmitAsync(Visitor anna, params string[] gaps) => anna.PressAsync("Check answers",
        [.. anna.FieldsIn("#gaps-of-test").Zip(gaps), ("town", "zurich"), .. anna.PlacesIn("#steps-of-test", "First", "Second"),
            ("Privacy", anna.TargetOf("#pairs-of-test", "Art. 7")), ("Defence", anna.TargetOf("#pairs-of-test", "Art. 48"))]);

    private static IHtmlCollection<IElement> Results(Visitor anna) => anna.Page.QuerySelectorAll(".question > .result");
}
