using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class UnexplainedAbbreviationTests
{
    private static readonly UnexplainedAbbreviation Check = new();

    [Fact]
    public void An_abbreviation_out_of_nowhere_is_reported_once_where_it_first_stands()
    {
        var problem = Assert.Single(Check.In(Checked.Page("A city\nneeds a DPIA.\n\nAnother DPIA follows.")));

        Assert.Equal(("unexplained-abbreviation", 2, 9), (problem.Code, problem.Line, problem.Column));
        Assert.Contains("DPIA", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A data protection impact assessment (DPIA) comes first. A DPIA takes time.")]
    [InlineData("The DPIA comes first. It is a *data protection impact assessment* (DPIA).")]
    [InlineData("The DPIA (data protection impact assessment) comes first.")]
    [InlineData("Data protection impact assessments (DPIAs) come first. No DPIA, no camera.")]
    [InlineData("Article IV, chapter II and part XII.")]
    [InlineData("That is OK.")]
    [InlineData("Type `DPIA`, see <https://example.org/DPIA> and [the page](https://example.org/DPIA).")]
    [InlineData("Room B2, plan A, iPhone and LaTeX.")]
    [InlineData("```\nDPIA\n```")]
    public void What_is_explained_or_is_no_abbreviation_is_left_alone(string text) =>
        Assert.Empty(Check.In(Checked.Page(text)));

    [Theory]
    [InlineData("The DPIAs are late.")]
    [InlineData("Das DPIA-Team kommt.")]
    [InlineData("- [x] DPIA first")]
    [InlineData("| A |\n| --- |\n| DPIA |")]
    [InlineData("(DPIA) stands here without its long form.")]
    public void An_abbreviation_counts_wherever_it_stands(string text) =>
        Assert.Single(Check.In(Checked.Page(text)));

    [Fact]
    public void The_glossary_explains_abbreviations() =>
        Assert.Empty(Check.In(Checked.Page("The DPIA of an AI system.", glossary: ["Data protection impact assessment (DPIA)", "AI system"])));

    [Fact]
    public void A_page_of_capitals_is_read_in_no_time() =>
        Assert.Empty(Check.In(Checked.Page(new string('A', 200_000) + "b")));
}
