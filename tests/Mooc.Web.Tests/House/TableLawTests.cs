using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.House;

/// <summary>Law 2: a table is named for the plural of its entity, whose file lies in the feature that writes it.</summary>
public sealed partial class TableLawTests
{
    /// <summary>Rows that others write too: everybody, or one file.</summary>
    private static readonly (string Table, string? File, string Why)[] Shared =
    [
        ("Facts", null, "whoever decides something once for the whole installation notes it here"),
        ("LearnerAccounts", "Account/Registration.cs", "made together with the person; it lies in Xapi because it says who a learner is in statements"),
        ("People", "Data/Erasure.cs", "the row that all others refer to is deleted after them, so no feature can do it in its turn"),
    ];

    [Fact]
    public void A_table_is_named_for_the_plural_of_its_entity()
    {
        var misnamed = Tables().Where(table => table.GetTableName() != PluralOf(table.ClrType.Name)).Select(table => $"{table.GetTableName()} holds {table.ClrType.Name}");

        Assert.Empty(misnamed);
    }

    [Fact]
    public void An_entity_has_a_file_of_its_name()
    {
        Assert.All(Tables(), table => Assert.EndsWith($"/{table.ClrType.Name}.cs", SourceTree.FileOf(table.ClrType), StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_feature_that_holds_an_entity_writes_its_table()
    {
        var homes = Tables().ToDictionary(table => table.GetTableName()!, table => new SourceFile(SourceTree.FileOf(table.ClrType)).Feature);

        var foreign = from file in SourceTree.Files(SourceTree.Web, ".cs")
                      from table in TablesWrittenBy(file).Distinct()
                      where homes.TryGetValue(table, out var home) && home != file.Feature && !IsShared(table, file)
                      select $"{file.Path} writes {table}, which is {homes[table]}'s";

        Assert.Empty(foreign);
    }

    internal static IReadOnlyList<IEntityType> Tables()
    {
        using var db = new MoocDb(new DbContextOptionsBuilder<MoocDb>().UseSqlite("Data Source=:memory:").Options);

        // Identity's own entities, such as IdentityUserClaim, are named by the framework.
        return [.. db.Model.GetEntityTypes().Where(table => table.ClrType.Assembly == typeof(MoocDb).Assembly && table.GetTableName() is not null)
            .OrderBy(table => table.GetTableName(), StringComparer.Ordinal)];
    }

    private static bool IsShared(string table, SourceFile file) =>
        Shared.Any(one => one.Table == table && (one.File is null || file.Path == $"{SourceTree.Web}/{one.File}"));

    private static string PluralOf(string name) => name switch
    {
        "Person" => "People",
        _ when name.EndsWith('y') && !"aeiou".Contains(name[^2], StringComparison.Ordinal) => name[..^1] + "ies",
        _ when name.EndsWith('s') => name + "es",
        _ => name + "s",
    };

    private static IEnumerable<string> TablesWrittenBy(SourceFile file) =>
        Writes().Matches(file.Text).Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value);

    /// <summary>SQL that writes, or EF that does.</summary>
    [GeneratedRegex("""
        (?:INSERT\s+(?:OR\s+\w+\s+)?INTO|DELETE\s+FROM)\s+\\?"?(\w+)
        |UPDATE\s+\\?"?(\w+)\\?"?\s+SET
        |db\.(\w+)\s*\.\s*(?:Add|AddRange|Remove|RemoveRange|Update)\(
        |db\.(\w+)[^;]*?\.\s*Execute(?:Update|Delete)Async
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Writes();
}
