using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Data;

public sealed class SchemaTests
{
    [Fact]
    public void The_scripts_make_the_tables_that_the_model_expects()
    {
        using var db = new MoocDb(new DbContextOptionsBuilder<MoocDb>().UseSqlite("Data Source=:memory:").Options);
        var expected = db.Database.GenerateCreateScript();
        if (Environment.GetEnvironmentVariable("MOOC_WRITE_SCHEMA") is { } file) File.WriteAllText(file, expected.ReplaceLineEndings("\n"));

        var scripts = string.Join('\n', Schema.Scripts("sqlite").Select(script => script.Script));

        Assert.Equal(TablesOf(expected), TablesOf(scripts));
    }

    private static string TablesOf(string script)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();

        command.CommandText = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name)";
        return command.ExecuteScalar() as string ?? "no tables";
    }
}
