using FsCheck;
using FsCheck.Fluent;
using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class ContentChecksTests
{
    private static readonly Gen<string> AnyText = Gen.Elements(
        "## Quiz", "- [x] One", "- [ ] Two", "> Correct.", "\n", "\n\n", " ", "DPIA", "(", ")", "[here](", "a.md", "![", "]", "**", "_", "`", "```\n",
        "| A |\n| --- |\n| B |\n", "|", "| DPIA |\n| --- |\n", "<https://example.org>", "&amp;", "\\*", "word", ".", "?", "。", "...", "e.g. ", "\u00A0", "\uFEFF", "😀", "___", "<!-- a -->")
        .ListOf().Select(string.Concat);

    [Fact]
    public void Any_text_can_be_checked_and_each_problem_has_a_place_in_it() =>
        Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var page = Checked.Page(text);
            var lines = page.Page.File.Lines.ToArray();
            return ContentChecks.In(page).All(problem =>
                problem.Line >= 1 && problem.Line <= lines.Length && problem.Column >= 1 && problem.Column <= lines[problem.Line - 1].Length + 1);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Ask for a DPIA.", 11)]
    [InlineData("| DPIA | Who |\n| --- | --- |\n", 3)]
    [InlineData("\u00A0DPIA | Who |\n| --- | --- |\n", 2)]
    [InlineData("\\*DPIA\\*", 3)]
    public void A_word_in_capitals_has_its_own_column(string text, int column) =>
        Assert.Equal(column, Assert.Single(new UnexplainedAbbreviation().In(Checked.Page(text))).Column);

    [Fact]
    public void Words_in_capitals_are_found_where_they_stand() =>
        Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var page = Checked.Page(text);
            return new UnexplainedAbbreviation().In(page).All(problem =>
                page.Page.File.Lines.ElementAt(problem.Line - 1)[(problem.Column - 1)..].StartsWith("DPIA", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
}
