using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class LongSentenceTests
{
    private static readonly LongSentence Check = new();

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    [Fact]
    public void A_sentence_of_forty_words_is_left_alone() =>
        Assert.Empty(Check.In(Checked.Page(Words(40) + ".")));

    [Fact]
    public void A_sentence_of_forty_one_words_is_reported_where_it_begins()
    {
        var problem = Assert.Single(Check.In(Checked.Page($"Short one.\n\nAnother short one. A {Words(40)}.")));

        Assert.Equal(("long-sentence", 3, 20), (problem.Code, problem.Line, problem.Column));
        Assert.Contains("41 words", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_runs_over_lines_is_one_sentence() =>
        Assert.Single(Check.In(Checked.Page($"{Words(21)}\n{Words(21)}.")));

    [Theory]
    [InlineData(". Then ")]
    [InlineData("! Then ")]
    [InlineData("? Then ")]
    [InlineData(".) Then ")]
    [InlineData(".\" Then ")]
    [InlineData(" **word.** Then ")]
    [InlineData("。")]
    public void A_sentence_ends_at_its_mark(string end) =>
        Assert.Empty(Check.In(Checked.Page($"{Words(30)}{end}{Words(30)}")));

    [Theory]
    [InlineData(" e.g. ")]
    [InlineData(" 2.5 ")]
    [InlineData("; ")]
    [InlineData(", `one. Two`, ")]
    public void A_point_within_a_sentence_does_not_end_it(string middle) =>
        Assert.Single(Check.In(Checked.Page($"{Words(21)}{middle}{Words(21)}.")));

    [Fact]
    public void Sentences_in_lists_quotes_and_tables_count_too() =>
        Assert.Equal(3, Check.In(Checked.Page($"- {Words(41)}\n\n> {Words(41)}\n\n| A |\n| --- |\n| {Words(41)} |\n")).Count());

    [Fact]
    public void Code_is_not_prose() =>
        Assert.Empty(Check.In(Checked.Page($"```\n{Words(60)}\n```\n\nSee `{Words(60)}`.")));

    [Fact]
    public void Dashes_are_no_words() =>
        Assert.Empty(Check.In(Checked.Page($"{Words(20)} – - — {Words(20)}.")));

    [Theory]
    [InlineData('.')]
    [InlineData('"')]
    [InlineData('-')]
    public void A_page_of_marks_is_read_in_no_time(char mark) =>
        Assert.Empty(Check.In(Checked.Page("a." + new string(mark, 200_000) + "b")));
}
