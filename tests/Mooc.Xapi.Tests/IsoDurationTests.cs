namespace Mooc.Xapi.Tests;

public sealed class IsoDurationTests
{
    [Theory]
    [InlineData("P4W")]
    [InlineData("P3Y")]
    [InlineData("PT0S")]
    [InlineData("PT1H0M0.1S")]
    [InlineData("PT0,5H")]
    [InlineData("P0.5Y")]
    [InlineData("P1DT12H")]
    [InlineData("PT16559.14S")]
    [InlineData("P3Y1M29DT4H35M59.14S")]
    [InlineData("PT999999999999999999999S")]
    public void These_are_durations(string text) => Assert.True(IsoDuration.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P4W1D")]
    [InlineData("P1Y4W")]
    [InlineData("P4WT1H")]
    [InlineData("PT1M1H")]
    [InlineData("P1H")]
    [InlineData("PT1Y")]
    [InlineData("PT0.5H1M")]
    [InlineData("P0.5DT1H")]
    [InlineData("PT.5S")]
    [InlineData("PT5.S")]
    [InlineData("PT5")]
    [InlineData("-PT5S")]
    [InlineData("pt5s")]
    [InlineData("PT5S ")]
    [InlineData("PA1H0M0S")]
    [InlineData("P0003-06-04T12:30:05")]
    public void These_are_not(string text) => Assert.False(IsoDuration.IsValid(text));

    [Theory]
    [InlineData("PT1H30M", 5400)]
    [InlineData("P1DT1S", 86401)]
    [InlineData("P2W", 1209600)]
    [InlineData("PT83.5S", 83.5)]
    public void A_duration_of_known_length_is_read(string text, double seconds)
    {
        Assert.True(IsoDuration.TryRead(text, out var duration));

        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PT999999999999999999999S")]
    [InlineData("P999999999999999W")]
    public void How_long_a_month_is_nobody_knows(string text) => Assert.False(IsoDuration.TryRead(text, out _));

    [Theory]
    [InlineData(0, "PT0S")]
    [InlineData(83.5, "PT83.5S")]
    [InlineData(59.999, "PT59.99S")]
    [InlineData(86400, "PT86400S")]
    [InlineData(-3, "PT0S")]
    public void A_written_duration_is_cut_to_the_hundredth(double seconds, string text) =>
        Assert.Equal(text, IsoDuration.Write(TimeSpan.FromSeconds(seconds)));
}
