using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class LetteredOptionsTests
{
    private static readonly LetteredOptions Check = new();

    [Theory]
    [InlineData("A. The city", "B. The vendor")]
    [InlineData("a) The city", "b) The vendor")]
    [InlineData("(1) The city", "(2) The vendor")]
    public void Options_with_letters_are_reported_once(string one, string other)
    {
        var problem = Assert.Single(Check.In(Checked.Page(Checked.Question($"[x] {one}", $"[ ] {other}"))));

        Assert.Equal(("lettered-options", 7), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("A. Smith", "The vendor")]
    [InlineData("A city", "A vendor")]
    [InlineData("72 hours", "24 hours")]
    public void Options_that_only_begin_with_a_letter_are_left_alone(string one, string other) =>
        Assert.Empty(Check.In(Checked.Page(Checked.Question($"[x] {one}", $"[ ] {other}"))));

    [Fact]
    public void Without_shuffling_letters_hold() =>
        Assert.Empty(Check.In(Checked.Page(Checked.Question("[x] A. The city", "[ ] B. The vendor") with { Shuffle = false })));
}
