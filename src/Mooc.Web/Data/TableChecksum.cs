using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Mooc.Web.Data;

/// <summary>A checksum over all rows of some tables: the same rows give the same one, in whatever order they were written.</summary>
public static class TableChecksum
{
    /// <returns>The checksum, and the number of rows by table.</returns>
    public static (string Checksum, IReadOnlyDictionary<string, long> Rows) Of(SqlSession sql, IEnumerable<TableShape> tables)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(tables);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            Append(hash, new object[] { table.Name, table.Columns.Select(column => column.Name) });
            var query = FormattableStringFactory.Create($"SELECT {table.QuotedColumns} FROM {table.Name} ORDER BY {table.QuotedKey}");
            counted[table.Name] = 0;
            foreach (var row in sql.Stream(query, reader => Enumerable.Range(0, table.Columns.Count).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)).ToArray()))
            {
                Append(hash, row);
                counted[table.Name]++;
            }
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), counted);
    }

    /// <summary>JSON tells text from numbers and nothing from an empty text, and where one value ends.</summary>
    private static void Append(IncrementalHash hash, object values)
    {
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(values));
        hash.AppendData("\n"u8);
    }
}
