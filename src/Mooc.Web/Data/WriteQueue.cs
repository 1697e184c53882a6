using System.Threading.Channels;

namespace Mooc.Web.Data;

/// <summary>
/// Runs the learners' writes one after the other on one connection. Writes that wait at the same moment share one commit, and so one fsync
/// (group commit): none is acknowledged before it is on the disk, and a write that fails takes only itself back.
/// </summary>
public sealed partial class WriteQueue : BackgroundService
{
    private const int LargestGroup = 64;

    private readonly Channel<Write> _waiting = Channel.CreateBounded<Write>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly ILogger<WriteQueue> _log;
    private long _openSince;

    public WriteQueue(Database database, TimeProvider clock, ILogger<WriteQueue> log)
    {
        _database = database;
        _clock = clock;
        _log = log;
    }

    /// <summary>When the group of writes that is not yet on the disk was begun; null between two groups.</summary>
    public DateTime? OpenSince => Volatile.Read(ref _openSince) is > 0 and var ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and completes once it is on the disk. The work runs on the queue's thread: no waiting in it. Where another write of its
    /// group fails it is taken back and runs again, so it leaves nothing behind but rows.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The database is locked for longer than ten seconds, full or broken; nothing was stored.</exception>
    public async Task<T> RunAsync<T>(Func<SqlSession, T> work, CancellationToken ct)
    {
        var write = new Write<T>(work);
        await _waiting.Writer.WriteAsync(write, ct);

        // Once it waits in the queue it will be carried out: to stop listening then would leave the learner unsure.
        return await write.Done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Factory.StartNew(() => Drain(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private void Drain(CancellationToken stopping)
    {
        var group = new List<Write>(LargestGroup);
        SqlSession? session = null;
        while (_waiting.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var write)) group.Add(write);
            try
            {
                session = Begin(session);
                Commit(session, group);
            }
            catch (Exception fault)
            {
                // Whatever it was, nobody is left waiting, and the next group begins on a connection of its own.
                Volatile.Write(ref _openSince, 0);
                StorageFailed(fault, group.Count);
                session?.Dispose();
                session = null;
                foreach (var write in group) write.Fail(new StorageUnavailableException(fault));
            }
        }

        session?.Dispose();
        _ = stopping;
    }

    /// <summary>A server that was started anew has forgotten the connection; nothing has been written yet, so the group does not notice.</summary>
    private SqlSession Begin(SqlSession? kept)
    {
        Volatile.Write(ref _openSince, _clock.GetUtcNow().UtcTicks);
        try
        {
            kept?.Begin();
        }
        catch when (!kept!.IsOpen)
        {
            kept.Dispose();
            kept = null;
        }

        if (kept is not null) return kept;

        var fresh = _database.OpenForGroups();
        fresh.Begin();
        return fresh;
    }

    private void Commit(SqlSession session, List<Write> group)
    {
        try
        {
            if (!TryRunAll(session, group))
            {
                session.Rollback();
                session.Begin();
                foreach (var write in group) RunOne(session, write);
            }

            session.Commit();
        }
        finally
        {
            Volatile.Write(ref _openSince, 0);
        }

        foreach (var write in group) write.Acknowledge();
    }

    /// <summary>Hardly a write ever fails, and a savepoint costs a copy of each page that is written after it: they are made once one has failed.</summary>
    private static bool TryRunAll(SqlSession session, List<Write> group)
    {
        try
        {
            foreach (var write in group) write.Run(session);
            return true;
        }
        catch (Exception fault) when (!StorageUnavailableException.IsOfTheMachine(fault))
        {
            return false;
        }
    }

    /// <summary>A full disk, an I/O error or a lock ends the whole group; anything else is the fault of one write.</summary>
    private static void RunOne(SqlSession session, Write write)
    {
        session.Savepoint("one");
        try
        {
            write.Run(session);
            session.Release("one");
        }
        catch (Exception fault) when (!StorageUnavailableException.IsOfTheMachine(fault))
        {
            session.RollbackTo("one");
            write.Fail(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Storage refused a group of {Count} writes; none of them was acknowledged")]
    private partial void StorageFailed(Exception fault, int count);

    private abstract class Write
    {
        public abstract void Run(SqlSession session);
        public abstract void Acknowledge();
        public abstract void Fail(Exception fault);
    }

    private sealed class Write<T>(Func<SqlSession, T> work) : Write
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;
        public override void Run(SqlSession session) => _result = work(session);
        public override void Acknowledge() => _done.TrySetResult(_result!);
        public override void Fail(Exception fault) => _done.TrySetException(fault);
    }
}
