using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Data;

public sealed class WriteQueueTests : IDisposable
{
    private readonly MoocSite _site = new();

    [Fact]
    public async Task Of_writes_that_share_a_commit_one_that_fails_takes_only_itself_back()
    {
        var queue = _site.Services.GetRequiredService<WriteQueue>();

        var writes = await TogetherAsync(queue, Enumerable.Range(0, 10).Select(number => (Func<SqlSession, int>)(sql =>
        {
            sql.Execute($"INSERT INTO Facts (Name, Value) VALUES ({$"write-{number}"}, 'stored')");
            return number % 4 == 3 ? throw new InvalidOperationException("This one cannot.") : number;
        })));

        Assert.Equal([3, 7], writes.Index().Where(write => write.Item.IsFaulted).Select(write => write.Index));
        Assert.All(writes.Where(write => write.IsFaulted), write => Assert.IsType<InvalidOperationException>(write.Exception!.InnerException));
        Assert.Equal(
            ["write-0", "write-1", "write-2", "write-4", "write-5", "write-6", "write-8", "write-9"],
            await _site.WithDbAsync(db => db.Facts.Where(fact => fact.Name.StartsWith("write-")).Select(fact => fact.Name).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_write_that_runs_again_because_another_failed_is_done_once()
    {
        var queue = _site.Services.GetRequiredService<WriteQueue>();
        await queue.RunAsync(sql => sql.Execute($"INSERT INTO Facts (Name, Value) VALUES ('count', '')"), CancellationToken.None);

        await TogetherAsync(queue, Enumerable.Range(0, 10).Select(number => (Func<SqlSession, int>)(sql =>
        {
            if (number == 9) throw new InvalidOperationException("The last one cannot.");
            return sql.Execute($"UPDATE Facts SET Value = Value || 'x' WHERE Name = 'count'");
        })));

        Assert.Equal(new string('x', 9), await _site.WithDbAsync(db => db.Facts.Where(fact => fact.Name == "count").Select(fact => fact.Value).SingleAsync()));
    }

    public void Dispose() => _site.Dispose();

    /// <summary>While the first write is held back the others come to wait behind it, and so make one group.</summary>
    private static async Task<Task<int>[]> TogetherAsync(WriteQueue queue, IEnumerable<Func<SqlSession, int>> works)
    {
        using var gate = new ManualResetEventSlim();
        var first = queue.RunAsync(_ => gate.Wait(TimeSpan.FromMinutes(1)), CancellationToken.None);
        Task<int>[] writes = [.. works.Select(work => queue.RunAsync(work, CancellationToken.None))];
        gate.Set();

        Assert.True(await first);
        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));
        return writes;
    }
}
