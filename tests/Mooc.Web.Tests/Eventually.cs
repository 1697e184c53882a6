using System.Diagnostics;

namespace Mooc.Web.Tests;

/// <summary>For what another thread does: asks again and again until it is so, half a minute at most.</summary>
internal static class Eventually
{
    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), "It did not happen within half a minute.");
            await Task.Delay(20);
        }
    }
}
