using System.Globalization;
using System.Reflection;

namespace Mooc.Web.Data;

/// <summary>Brings the tables up to date: applies each script of <c>Data/Schema/DIALECT</c> once, in order, under the write lock.</summary>
public static class Schema
{
    public static void Apply(Database database, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        database.Check();
        using var sql = database.Open();
        sql.Begin();
        sql.Execute($"CREATE TABLE IF NOT EXISTS SchemaScripts (Name TEXT NOT NULL PRIMARY KEY, AppliedAt TEXT NOT NULL)");
        var applied = sql.Query($"SELECT Name FROM SchemaScripts", row => row.GetString(0)).ToHashSet();
        foreach (var (name, script) in Scripts(database.Dialect).Where(script => !applied.Contains(script.Name)))
        {
            sql.ExecuteScript(script);
            sql.Execute($"INSERT INTO SchemaScripts (Name, AppliedAt) VALUES ({name}, {clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture)})");
        }

        sql.Commit();
    }

    /// <summary>A script that was applied to the database and that this program does not have; null where it has all.</summary>
    public static string? FirstUnknownIn(SqlSession sql, string dialect) =>
        sql.Query($"SELECT Name FROM SchemaScripts", row => row.GetString(0)).Except(Scripts(dialect).Select(script => script.Name)).FirstOrDefault();

    public static IReadOnlyList<(string Name, string Script)> Scripts(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Mooc.Web.Data.Schema.{dialect}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[prefix.Length..], Read(assembly, name)))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
