using System.Collections.Concurrent;

namespace Mooc.Web.Data;

/// <summary>
/// Open connections for the hottest reads, each with its commands prepared: the unit page asks one question of the database, and EF's share of that question was
/// larger than SQLite's.
/// </summary>
public sealed class ReadSessions(Database database) : IDisposable
{
    private const int MostKept = 16;
    private readonly ConcurrentBag<SqlSession> _idle = [];

    public async Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> read)
    {
        while (true)
        {
            var isKept = _idle.TryTake(out var session);
            session ??= database.Open();
            try
            {
                var result = await read(session);
                Return(session);
                return result;
            }
            catch
            {
                // What failed may be half read: the next reader gets a fresh one. And where the server was started anew since, this reader too.
                var isLost = isKept && !session.IsOpen;
                session.Dispose();
                if (!isLost) throw;
            }
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
    }

    private void Return(SqlSession session)
    {
        if (_idle.Count < MostKept) _idle.Add(session);
        else session.Dispose();
    }
}
