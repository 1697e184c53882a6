namespace Mooc.Content.Tests.Reading;

public sealed class KnownProblemsTests
{
    [Fact]
    public void Codes_are_unique_and_in_kebab_case()
    {
        Assert.Equal(KnownProblems.All.Count, KnownProblems.All.DistinctBy(kind => kind.Code).Count());
        Assert.All(KnownProblems.All, kind => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", kind.Code));
    }

    [Fact]
    public void What_is_wrong_and_what_to_do_are_sentences() =>
        Assert.All(KnownProblems.All, kind =>
        {
            Assert.Matches("[.]$", kind.Message);
            Assert.Matches("[.?]$", kind.Cure);
        });
}
