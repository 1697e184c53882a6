using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Home;

public sealed class PrivacyPageTests
{
    [Fact]
    public async Task The_page_lists_every_table_that_holds_something_about_people()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/privacy");

        await using var scope = site.Services.CreateAsyncScope();
        var tables = scope.ServiceProvider.GetServices<IPersonalData>().SelectMany(feature => feature.Tables).Select(table => table.Table);
        Assert.Equal(tables, anna.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task It_names_who_is_responsible()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Operator"] = "City of Lindenhafen", ["Mooc:DataProtectionOfficer"] = "privacy@city.example" } };
        var anna = site.Visitor();

        await anna.OpenAsync("/privacy");

        Assert.Contains("City of Lindenhafen", anna.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(anna.Page.QuerySelector("main a[href='mailto:privacy@city.example']"));
    }
}
