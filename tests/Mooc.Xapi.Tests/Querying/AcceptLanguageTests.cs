using Mooc.Xapi.Querying;

namespace Mooc.Xapi.Tests.Querying;

public sealed class AcceptLanguageTests
{
    [Theory]
    [InlineData("de", "en-US,de,fr", "de")]
    [InlineData("DE", "en-US,de,fr", "de")]
    [InlineData("en", "de,en-US", "en-US")]
    [InlineData("de-AT", "en,de", "de")]
    [InlineData("de-AT", "en,de-CH", "de-CH")]
    [InlineData("fr;q=0.5, de;q=0.9", "fr,de", "de")]
    [InlineData("fr;q=0.5, de", "fr,de", "de")]
    [InlineData("es, fr;q=0.1", "de,fr", "fr")]
    [InlineData("es", "de,fr", "de")]
    [InlineData("fr;q=0", "de,fr", "de")]
    [InlineData("*, fr", "de,fr", "de")]
    [InlineData("e", "de,en", "de")]
    [InlineData("fr;q=x, ;;, de;q", "fr,de", "fr")]
    [InlineData("", "de,fr", "de")]
    [InlineData(null, "de,fr", "de")]
    public void A_reader_gets_the_nearest_language_that_is_there(string? header, string there, string given)
    {
        var languages = there.Split(',');

        Assert.Equal(given, languages[AcceptLanguage.Parse(header).Choose(languages)]);
    }

    [Fact]
    public void Where_nothing_is_there_is_nothing_to_choose() => Assert.Equal(-1, AcceptLanguage.Any.Choose([]));
}
