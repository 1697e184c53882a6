using System.Globalization;
using Mooc.Web.Data;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Bench;

/// <summary>
/// The record store as another system sees it: 8 connections, statements of 1 KB, each acknowledged when it is on the disk. It is filled through its own door until it holds
/// as many statements as asked for, then it is read.
/// </summary>
internal sealed class StoreBench : IDisposable
{
    private const string Url = Bench.SiteUrl + "/xapi/statements";

    private readonly Bench _bench;
    private readonly StoreScripts _scripts;
    private readonly SqlSession _sql;

    private StoreBench(Bench bench)
    {
        _bench = bench;
        _sql = Database.Of(new SiteOptions { DataFolder = bench.DataFolder }, bench.Options.Postgres).Open();
        _scripts = new StoreScripts(bench.Folder, MakeKey());
    }

    public static void Run(Bench bench)
    {
        using var store = new StoreBench(bench);
        store.Fill();
        store.Read();
        store.Write("POST batch of 1", 1);
        store.Write("POST batch of 50", 50);
    }

    public void Dispose() => _sql.Dispose();

    private void Write(string what, int batch)
    {
        var script = _scripts.Writing(batch);
        Wrk.Run(Url, 8, 2, script);
        var runs = Enumerable.Range(0, _bench.Options.Runs).Select(_ => Wrk.Run(Url, 8, _bench.Options.Seconds, script));
        Report(what, Wrk.Median(runs), batch);
    }

    private void Fill()
    {
        var script = _scripts.Writing(50);
        while (Count() < _bench.Options.Statements) Wrk.Run(Url, 8, _bench.Options.Statements - Count() > 100_000 ? 10 : 1, script);
        var bytes = Bytes();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"stored: {Count()} statements of {_sql.Scalar($"SELECT AVG(LENGTH(Json)) FROM (SELECT Json FROM StoredStatements LIMIT 1000) AS newest", row => Convert.ToDouble(row.GetValue(0), CultureInfo.InvariantCulture)):F0} bytes each, {(double)bytes / Count():F0} bytes of database a statement"));
    }

    private long Bytes()
    {
        if (_bench.Options.Postgres is not null) return _sql.Scalar($"SELECT pg_database_size(current_database())", row => row.GetInt64(0));

        _sql.ExecuteScript("PRAGMA wal_checkpoint(TRUNCATE)");
        return new FileInfo(Path.Combine(_bench.DataFolder, "mooc.db")).Length;
    }

    private void Read()
    {
        Ask("GET limit=50", [Url + "?limit=50"]);
        Ask("GET by agent", StoreScripts.Agents.Select(agent => $"{Url}?limit=50&agent={Uri.EscapeDataString(agent)}"));
        Ask("GET by verb and registration", Sample($"SELECT Verb || '&registration=' || CAST(Registration AS TEXT) FROM StoredStatements").Select(pair => $"{Url}?limit=50&verb={pair}"));
        Ask("GET by related activity", StoreScripts.Courses.Select(course => $"{Url}?limit=50&related_activities=true&activity={Uri.EscapeDataString(course)}"));
        Ask("GET of one statement", Sample($"SELECT CAST(Id AS TEXT) FROM StoredStatements").Select(id => $"{Url}?statementId={id}"));
    }

    private void Ask(string what, IEnumerable<string> addresses)
    {
        var script = _scripts.Reading([.. addresses.Select(address => address[Bench.SiteUrl.Length..])]);
        Wrk.Run(Url, 8, 1, script);
        Report(what, Wrk.Median(Enumerable.Range(0, _bench.Options.Runs).Select(_ => Wrk.Run(Url, 8, _bench.Options.Seconds, script))), 1);
    }

    private static void Report(string what, Wrk run, int each) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-30} {run.PerSecond * each,9:F0}/s  p99 {run.P99Milliseconds,6:F2} ms  ({run.Failures} failures)"));

    private long Count() => _sql.Scalar($"SELECT COUNT(*) FROM StoredStatements", row => row.GetInt64(0));

    private IReadOnlyList<string> Sample(FormattableString select)
    {
        var most = _sql.Scalar($"SELECT MAX(Sequence) FROM StoredStatements", row => row.GetInt64(0));
        var one = System.Runtime.CompilerServices.FormattableStringFactory.Create(select.Format + " WHERE Sequence = {0}", 0L);
        return [.. Enumerable.Range(0, 2000).Select(_ => _sql.Scalar(
            System.Runtime.CompilerServices.FormattableStringFactory.Create(one.Format, Random.Shared.NextInt64(1, most + 1)), row => row.GetString(0))).OfType<string>()];
    }

    private string MakeKey()
    {
        var (credential, secret) = Credential.New("bench", ["all"], DateTime.UtcNow);
        _sql.Execute($"""
            INSERT INTO Credentials (Id, Name, Key, SecretHash, Scope, CreatedAt)
            VALUES ({credential.Id}, {credential.Name}, {credential.Key}, {credential.SecretHash}, {credential.Scope}, {credential.CreatedAt})
            """);
        return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{credential.Key}:{secret}"));
    }
}
