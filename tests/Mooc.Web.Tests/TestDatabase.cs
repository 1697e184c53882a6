using Mooc.Web.Data;
using Npgsql;

namespace Mooc.Web.Tests;

/// <summary>
/// A site's own database on the server of PostgreSQL that MOOC_TEST_POSTGRES names (<c>Host=localhost;Port=5433;Username=postgres</c>): a copy of one that was made once, which is
/// quick. Without that variable sites keep theirs in a file.
/// </summary>
internal sealed class TestDatabase : IDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("MOOC_TEST_POSTGRES");
    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly string _name = NewName();

    private TestDatabase() => OnServer($"CREATE DATABASE {_name} TEMPLATE {Template.Value}");

    /// <summary>What the site is told; null: a file.</summary>
    public string Connection => ConnectionTo(_name);

    public static TestDatabase? New() => Server is null ? null : new TestDatabase();

    public void Dispose() => OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    private static string MakeTemplate()
    {
        var name = NewName();
        OnServer($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        using var database = new PostgresDatabase(ConnectionTo(name));
        Schema.Apply(database, TimeProvider.System);
        return name;
    }

    private static string NewName() => $"mooc_{Guid.NewGuid():n}";

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static void OnServer(string command)
    {
        using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
#pragma warning disable CA2100 // Names made here.
        using var made = source.CreateCommand(command);
#pragma warning restore CA2100
        made.ExecuteNonQuery();
    }
}
