using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Data;

/// <summary>Nothing about people is stored without a feature that hands it out, deletes it and says how long it stays.</summary>
public sealed class PersonalDataTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Every_table_that_leads_to_a_person_is_covered()
    {
        var covered = Covered();
        var tables = await _site.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(LeadsToPerson).Select(table => table.GetTableName()!).Distinct().ToList()));

        Assert.Empty(tables.Except(covered, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_table_is_covered_once_and_says_how_long_it_stays()
    {
        using var scope = _site.Services.CreateScope();
        var rules = scope.ServiceProvider.GetServices<IPersonalData>().SelectMany(feature => feature.Tables).ToList();

        Assert.Equal(rules.Select(rule => rule.Table).Distinct(), rules.Select(rule => rule.Table));
        Assert.All(rules, rule => Assert.NotEmpty(rule.Retention));
    }

    [Fact]
    public async Task Every_feature_hands_out_what_it_has_of_somebody_new()
    {
        await _site.LearnerAsync("Anna");
        var anna = await _site.IdOfAsync("Anna");
        await using var scope = _site.Services.CreateAsyncScope();

        var data = await scope.ServiceProvider.GetRequiredService<PersonalExport>().OfAsync(anna, default);

        Assert.Equal("Anna", data["account"]!["name"]!.GetValue<string>());
        Assert.All(data, feature => Assert.NotNull(feature.Value));
    }

    private HashSet<string> Covered()
    {
        using var scope = _site.Services.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IPersonalData>().SelectMany(feature => feature.Tables).Select(rule => rule.Table)];
    }

    /// <summary>A person's row, one that refers to it, or one that refers to such a row; a column of that name counts even without a key.</summary>
    private static bool LeadsToPerson(IEntityType table) =>
        table.ClrType == typeof(Person) || table.FindProperty("PersonId") is not null || table.FindProperty("Actor") is not null
        || table.GetForeignKeys().Any(key => key.PrincipalEntityType != table && LeadsToPerson(key.PrincipalEntityType));
}
