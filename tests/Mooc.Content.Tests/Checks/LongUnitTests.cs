using Mooc.Content.Checks;

namespace Mooc.Content.Tests.Checks;

public sealed class LongUnitTests
{
    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void A_unit_takes_twenty_minutes_at_the_most(int minutes, int problems)
    {
        var page = Checked.Page("") with { Unit = Checked.Unit() with { Minutes = minutes } };

        Assert.Equal(problems, new LongUnit().In(page).Count());
    }
}
