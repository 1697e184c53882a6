using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>
/// Where the site writes down what learners do. One call is one transaction: the statements and all that follows from them are stored together or not at all, and on the
/// disk before the call returns.
/// </summary>
public sealed class LearningRecords(WriteQueue queue, StatementLog log, CourseActivities activities)
{
    public Task<T> WriteAsync<T>(Func<LearningRecord, T> work, CancellationToken ct)
    {
        // The base of the ids is read under the write lock, once. Inside the transaction it would wait for the lock that the transaction holds.
        _ = log.Ids.Base;
        return queue.RunAsync(sql => work(new LearningRecord(sql, log, activities)), ct);
    }

    public Task WriteAsync(Action<LearningRecord> work, CancellationToken ct) =>
        WriteAsync(record =>
        {
            work(record);
            return true;
        }, ct);
}
