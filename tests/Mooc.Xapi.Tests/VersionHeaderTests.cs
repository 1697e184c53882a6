namespace Mooc.Xapi.Tests;

public sealed class VersionHeaderTests
{
    [Theory]
    [InlineData("1.0", "1.0.3")]
    [InlineData("1.0.0", "1.0.3")]
    [InlineData("1.0.3", "1.0.3")]
    [InlineData("1.0.9", "1.0.3")]
    [InlineData("2.0", "2.0.0")]
    [InlineData("2.0.0", "2.0.0")]
    [InlineData("2.0.1", "2.0.0")]
    public void A_version_that_is_spoken_is_answered_with_its_latest_patch(string header, string answer)
    {
        Assert.True(VersionHeader.TryNegotiate(header, out var version));

        Assert.Equal(answer, VersionHeader.Of(version));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0.9")]
    [InlineData("0.95")]
    [InlineData("1.1.0")]
    [InlineData("1.00")]
    [InlineData("1.0.")]
    [InlineData("1.0.x")]
    [InlineData("2.1.0")]
    [InlineData("3.0.0")]
    [InlineData("bad")]
    public void Others_are_refused(string? header) => Assert.False(VersionHeader.TryNegotiate(header, out _));
}
