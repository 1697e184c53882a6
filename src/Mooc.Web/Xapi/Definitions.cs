using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi.Querying;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>Learns from statements what activities are, and tells it (Communication 2.5).</summary>
public sealed class Definitions(ReadSessions sessions)
{
    /// <summary>Adds what a statement says about activities to what is known. Only called on the write queue's thread.</summary>
    internal static void Learn(IReadOnlyDictionary<string, byte[]> said, SqlSession sql)
    {
        foreach (var (activity, definition) in said)
        {
            var text = Encoding.UTF8.GetString(definition);
            if (Of(activity, sql) is not { } known)
            {
                sql.Execute($"INSERT INTO KnownActivities (Activity, Definition) VALUES ({activity}, {text})");
                continue;
            }

            // Mostly the same is said again.
            if (known == text) continue;
            var merged = Encoding.UTF8.GetString(StatementDefinitions.Merge(Encoding.UTF8.GetBytes(known), definition));
            if (merged != known) sql.Execute($"UPDATE KnownActivities SET Definition = {merged} WHERE Activity = {activity}");
        }
    }

    /// <summary>What is known about an activity, as JSON; null where nothing is.</summary>
    public Task<byte[]?> FindAsync(string activity) => sessions.ReadAsync(sql => Task.FromResult(Find(activity, sql)));

    /// <summary>Statements with what is known here about their activities, each text in one language.</summary>
    public Task<IReadOnlyList<byte[]>> CanonicalAsync(IReadOnlyList<FoundStatement> statements, AcceptLanguage languages) => sessions.ReadAsync(sql =>
    {
        var known = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        IReadOnlyList<byte[]> formed = [.. statements.Select(statement => StatementView.Canonical(statement.Json, languages, Known))];
        return Task.FromResult(formed);

        byte[]? Known(string activity) => known.TryGetValue(activity, out var definition) ? definition : known[activity] = Find(activity, sql);
    });

    private static byte[]? Find(string activity, SqlSession sql) => Of(activity, sql) is { } known ? Encoding.UTF8.GetBytes(known) : null;

    private static string? Of(string activity, SqlSession sql) =>
        sql.Scalar($"SELECT Definition FROM KnownActivities WHERE Activity = {activity}", row => row.GetString(0));
}
