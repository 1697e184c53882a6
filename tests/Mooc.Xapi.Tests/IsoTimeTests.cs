namespace Mooc.Xapi.Tests;

public sealed class IsoTimeTests
{
    [Theory]
    [InlineData("2026-03-01T09:30:00Z", "2026-03-01T09:30:00.000Z")]
    [InlineData("2026-03-01T09:30:00.5Z", "2026-03-01T09:30:00.500Z")]
    [InlineData("2026-03-01T09:30:00.123456789Z", "2026-03-01T09:30:00.1234567Z")]
    [InlineData("2026-03-01T09:30:00+00:00", "2026-03-01T09:30:00.000Z")]
    [InlineData("2026-03-01T12:00:00-05:00", "2026-03-01T17:00:00.000Z")]
    [InlineData("2026-03-01T12:00:00-0530", "2026-03-01T17:30:00.000Z")]
    [InlineData("2026-03-01T12:00:00+02", "2026-03-01T10:00:00.000Z")]
    [InlineData("2024-02-29T23:30:00-01:00", "2024-03-01T00:30:00.000Z")]
    [InlineData("2026-03-01T09:30Z", "2026-03-01T09:30:00.000Z")]
    [InlineData("2026-03-01T09:30:00", "2026-03-01T09:30:00.000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z")]
    public void A_moment_is_read_whatever_its_zone_and_written_in_UTC(string text, string inUtc)
    {
        Assert.True(IsoTime.TryRead(text, out var moment));

        Assert.Equal(inUtc, IsoTime.Write(moment));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("01/011/2015")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01 09:30:00Z")]
    [InlineData("2026-13-01T09:30:00Z")]
    [InlineData("2025-02-29T09:30:00Z")]
    [InlineData("2026-03-01T24:00:00Z")]
    [InlineData("2026-03-01T09:60:00Z")]
    [InlineData("2026-03-01T09:30:00.Z")]
    [InlineData("2026-03-01T09:30:00ZZ")]
    [InlineData("2026-03-01T09:30:00-00")]
    [InlineData("2026-03-01T09:30:00-0000")]
    [InlineData("2026-03-01T09:30:00-00:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("２０２６-03-01T09:30:00Z")]
    public void What_is_no_moment_is_not_guessed_at(string text) => Assert.False(IsoTime.TryRead(text, out _));
}
