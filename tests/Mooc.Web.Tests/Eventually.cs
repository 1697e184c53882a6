using System.Diagnostics;

namespace Mooc.Web.Tests;

/// <summary>For what another thread does: asks again and again until it is so, three minutes at most where the machine is busy.</summary>
internal static class Eventually
{
    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), "It did not happen within three minutes.");
            await Task.Delay(20);
        }
    }
}
