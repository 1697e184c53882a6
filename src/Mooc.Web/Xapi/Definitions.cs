using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi.Querying;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>Learns from statements what activities are, and tells it (Communication 2.5).</summary>
public sealed class Definitions(ReadSessions sessions)
{
    /// <summary>Adds what statements say about activities, in their order, to what is known. Only called on the write queue's thread.</summary>
    /// <param name="said">By activity.</param>
    /// <param name="sql">In its transaction.</param>
    /// <param name="before">Commands to execute on the same way.</param>
    internal static void Learn(IReadOnlyCollection<IReadOnlyDictionary<string, byte[]>> said, SqlSession sql, IReadOnlyList<FormattableString> before)
    {
        string[] activities = [.. said.SelectMany(one => one.Keys).Distinct(StringComparer.Ordinal)];
        var known = activities.Zip(sql.Scalars([.. activities.Select(Of)], row => row.GetString(0), before)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        foreach (var (activity, old) in known)
        {
            var merged = said.Where(one => one.ContainsKey(activity)).Aggregate(old, (sum, one) => Merge(sum, one[activity]));
            if (old is null) sql.Execute($"INSERT INTO KnownActivities (Activity, Definition) VALUES ({activity}, {merged})");
            else if (merged != old) sql.Execute($"UPDATE KnownActivities SET Definition = {merged} WHERE Activity = {activity}");
        }
    }

    private static string Merge(string? known, byte[] added)
    {
        // Mostly nothing is known yet, or the same is said again.
        var text = Encoding.UTF8.GetString(added);
        return known is null || known == text ? text : Encoding.UTF8.GetString(StatementDefinitions.Merge(Encoding.UTF8.GetBytes(known), added));
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

    private static byte[]? Find(string activity, SqlSession sql) => sql.Scalar(Of(activity), row => row.GetString(0)) is { } known ? Encoding.UTF8.GetBytes(known) : null;

    private static FormattableString Of(string activity) => $"SELECT Definition FROM KnownActivities WHERE Activity = {activity}";
}
