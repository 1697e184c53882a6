using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class VagueLinkTextTests
{
    private static readonly VagueLinkText Check = new();

    [Theory]
    [InlineData("Read it [here](a.md).")]
    [InlineData("[Click here](a.md) to read it.")]
    [InlineData("[**Here**](a.md).")]
    [InlineData("[More ...](a.md)")]
    [InlineData("Das steht [hier](a.md).")]
    [InlineData("## See [here](a.md)")]
    public void A_link_called_here_is_reported(string text) =>
        Assert.Equal("vague-link-text", Assert.Single(Check.In(Checked.Page(text))).Code);

    [Theory]
    [InlineData("Read [the declaration](a.md) here.")]
    [InlineData("[Here is the declaration](a.md)")]
    [InlineData("![here](a.png)")]
    [InlineData("<https://example.org>")]
    public void A_link_that_names_its_end_is_left_alone(string text) =>
        Assert.Empty(Check.In(Checked.Page(text)));

    [Fact]
    public void The_place_is_that_of_the_link()
    {
        var problem = Assert.Single(Check.In(Checked.Page("---\ntitle: A page\n---\n\nRead\nit [here](a.md).")));

        Assert.Equal((6, 4), (problem.Line, problem.Column));
    }
}
