using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class AllOfTheAboveTests
{
    private static readonly AllOfTheAbove Check = new();

    [Theory]
    [InlineData("All of the above")]
    [InlineData("None of the above.")]
    [InlineData("Both of the options above")]
    [InlineData("Both A and B")]
    [InlineData("A and C")]
    [InlineData("Alle oben genannten")]
    [InlineData("Keine der genannten")]
    [InlineData("Keines der obigen")]
    [InlineData("Nur A und B")]
    public void An_option_that_speaks_of_places_is_reported(string option) =>
        Assert.Equal("all-of-the-above", Assert.Single(Check.In(Checked.Page(Checked.Question("[x] One", "[ ] Two", $"[ ] {option}")))).Code);

    [Theory]
    [InlineData("All of them")]
    [InlineData("Above all, the residents")]
    [InlineData("A person and a city")]
    [InlineData("A and Bs are grades")]
    [InlineData("Alle Menschen")]
    public void An_option_that_stands_for_itself_is_left_alone(string option) =>
        Assert.Empty(Check.In(Checked.Page(Checked.Question("[x] One", "[ ] Two", $"[ ] {option}"))));

    [Fact]
    public void Without_shuffling_places_hold() =>
        Assert.Empty(Check.In(Checked.Page(Checked.Question("[ ] One", "[ ] Two", "[x] All of the above") with { Shuffle = false })));
}
