using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Mooc.Web.Data;
using Mooc.Web.Tests.House;

namespace Mooc.Web.Tests.Data;

/// <summary>Run with MOOC_WRITE_SCHEMA=1 it writes the scripts of both databases anew.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void The_scripts_make_the_tables_that_the_model_expects(string dialect)
    {
        using var db = Model(dialect);
        var expected = ScriptOf(db, dialect);
        if (Environment.GetEnvironmentVariable("MOOC_WRITE_SCHEMA") is not null)
            File.WriteAllText(Path.Combine(SourceTree.Root, SourceTree.Web, "Data/Schema", dialect, "0001-start.sql"), expected);

        var scripts = string.Join('\n', Schema.Scripts(dialect).Select(script => script.Script));

        Assert.Equal(StatementsOf(expected), StatementsOf(scripts));
    }

    [Fact]
    public void Both_databases_have_the_same_tables_and_columns()
    {
        using var sqlite = Model("sqlite");
        using var postgres = Model("postgres");

        Assert.Equal(ColumnsOf(sqlite).Select(name => name.ToLowerInvariant()), ColumnsOf(postgres));
    }

    /// <summary>Of a database that nothing is asked.</summary>
    private static MoocDb Model(string dialect)
    {
        var options = new DbContextOptionsBuilder<MoocDb>();
        if (dialect == "sqlite") options.UseSqlite("Data Source=:memory:");
        else options.UseNpgsql("Host=nowhere.invalid");
        return new MoocDb(options.Options);
    }

    private static string ScriptOf(MoocDb db, string dialect)
    {
        var script = db.Database.GenerateCreateScript().ReplaceLineEndings("\n");
        if (dialect != "sqlite") return script;

        // The generator has no word for it.
        var inKeyOrder = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(table => table.HasRowsInKeyOrder()).Select(table => $"CREATE TABLE \"{table.GetTableName()}\" (");
        return string.Join(";\n", script.Split(";\n").Select(statement => inKeyOrder.Any(statement.Contains) ? statement + " WITHOUT ROWID" : statement));
    }

    private static IEnumerable<string> ColumnsOf(MoocDb db) => db.Model.GetRelationalModel().Tables
        .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).Order(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> StatementsOf(string script) =>
        script.Split(";\n").Select(statement => statement.Trim()).Where(statement => statement.Length > 0).Order(StringComparer.Ordinal);
}
