using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mooc.Web.Data;

/// <summary>Remembers tables as they are, in the connection's own temporary tables, and finds rows that differ later.</summary>
public sealed class TableComparison(SqlSession sql, IReadOnlyList<TableShape> tables)
{
    public void Remember()
    {
        foreach (var table in tables) sql.ExecuteScript($"CREATE TEMP TABLE {Before(table)} AS SELECT {table.QuotedColumns} FROM {table.Name}");
    }

    /// <summary>The first rows that differ, by table and key.</summary>
    public IReadOnlyList<RowDifference> First(int most) => [.. tables.SelectMany(table => In(table, most)).Take(most)];

    private IEnumerable<RowDifference> In(TableShape table, int most)
    {
        var now = $"SELECT {table.QuotedColumns} FROM {table.Name}";
        var before = $"SELECT {table.QuotedColumns} FROM {Before(table)}";
        var changed = $"SELECT 0 AS Side, Gone.* FROM ({before} EXCEPT {now}) AS Gone UNION ALL SELECT 1, Come.* FROM ({now} EXCEPT {before}) AS Come";

        // A changed row shows up on both sides, so twice as many are asked for.
        var query = FormattableStringFactory.Create($"SELECT * FROM ({changed}) AS Changed ORDER BY {table.QuotedKey}, Side LIMIT {{0}}", most * 2);
        return sql.Query(query, row => new Found(row.GetInt32(0) == 1, ValuesIn(row, table)))
            .GroupBy(found => string.Join(", ", table.Key.Select((column, i) => $"{column.Name}={found.Values[i]}")))
            .Select(sides => new RowDifference(table.Name, sides.Key, Told(table, [.. sides])));
    }

    private static string Told(TableShape table, Found[] sides) => sides switch
    {
        [{ IsNow: true }] => "is missing",
        [{ IsNow: false }] => "is there without a statement that says so",
        [var before, var now, ..] => string.Join("; ", table.Columns.Select((column, i) => (Column: column.Name, Was: before.Values[i], Is: now.Values[i]))
            .Where(value => value.Was != value.Is).Select(value => $"{value.Column} is {value.Was} and should be {value.Is}")),
        [] => "",
    };

    private static string[] ValuesIn(DbDataReader row, TableShape table) =>
        [.. table.Columns.Select((_, i) => row.IsDBNull(i + 1) ? "nothing" : Convert.ToString(row.GetValue(i + 1), CultureInfo.InvariantCulture)!)];

    private static string Before(TableShape table) => $"{table.Name}_before";

    private sealed record Found(bool IsNow, string[] Values);
}
