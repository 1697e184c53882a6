using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Tests.Jobs;

public sealed class EngineTests
{
    [Fact]
    public async Task A_sweep_runs_by_its_schedule_and_its_run_is_noted()
    {
        using var site = new MoocSite { RunsJobs = true };
        var bell = new Bell();
        using var started = With(site, bell, every: TimeSpan.FromSeconds(1));

        await Eventually.IsTrueAsync(() => Task.FromResult(bell.Rings >= 2));

        await Eventually.IsTrueAsync(async () => await RunOf<RingTheBell>(started) is { Done: > 0, Error: null });
    }

    [Fact]
    public async Task A_woken_sweep_does_not_wait_for_its_schedule()
    {
        using var site = new MoocSite { RunsJobs = true };
        var bell = new Bell();
        using var started = With(site, bell, every: TimeSpan.FromHours(1));
        await Eventually.IsTrueAsync(() => Task.FromResult(bell.Rings == 1));

        started.Services.GetRequiredService<Sweeps>().WakeAfter<Bell>();

        await Eventually.IsTrueAsync(() => Task.FromResult(bell.Rings == 2));
    }

    [Fact]
    public async Task A_sweep_that_fails_is_noted_and_runs_again()
    {
        using var site = new MoocSite { RunsJobs = true };
        var bell = new Bell { BrokenFor = 2 };
        using var started = With(site, bell, every: TimeSpan.FromSeconds(1));

        await Eventually.IsTrueAsync(async () => await RunOf<RingTheBell>(started) is { Done: > 0, Error: null });

        // What was noted is read afterwards: how many have run since is nobody's business.
        await using var scope = started.Services.CreateAsyncScope();
        var first = await scope.ServiceProvider.GetRequiredService<MoocDb>().SweepRuns.OrderBy(run => run.Id).FirstAsync(run => run.Name == nameof(RingTheBell));
        Assert.Equal((nameof(TimeoutException), 2), (first.Error, first.Runs));
    }

    private static WebApplicationFactory<Program> With(MoocSite site, Bell bell, TimeSpan every)
    {
        var started = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(bell);
            services.AddSweep<RingTheBell>(every, follows: typeof(Bell));
        }));
        _ = started.Server;
        return started;
    }

    private static async Task<SweepRun?> RunOf<TSweep>(WebApplicationFactory<Program> site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MoocDb>().SweepRuns.AsNoTracking().OrderByDescending(run => run.Id).FirstOrDefaultAsync(run => run.Name == typeof(TSweep).Name);
    }

    private sealed class Bell
    {
        private int _rings;

        public int BrokenFor { get; init; }
        public int Rings => _rings;

        public void Ring()
        {
            if (Interlocked.Increment(ref _rings) <= BrokenFor) throw new TimeoutException("The clapper is stuck.");
        }
    }

    private sealed class RingTheBell(Bell bell) : ISweep
    {
        public Task<int> RunAsync(CancellationToken ct)
        {
            bell.Ring();
            return Task.FromResult(1);
        }
    }
}
