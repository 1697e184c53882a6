using System.Net;
using Mooc.Web.Tests.Xapi;

namespace Mooc.Web.Tests.Admin;

public sealed class KeysPageTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_key_that_was_made_opens_the_store_and_its_secret_is_shown_once()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await MakeAsync(ada, "City statistics", "statements/read");
        var (key, secret) = Shown(ada);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(key, secret));
        await ada.OpenAsync("/admin/keys");
        Assert.Contains(key, ada.Text);
        Assert.DoesNotContain(secret, ada.Text);
    }

    [Fact]
    public async Task A_key_that_was_ended_opens_nothing_and_stays_in_the_list()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await MakeAsync(ada, "City statistics", "all");
        var (key, secret) = Shown(ada);

        await ada.PressAsync("End this key");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(key, secret));
        Assert.Contains("ended on", ada.Text);
    }

    [Fact]
    public async Task A_key_needs_a_name_and_something_that_it_may_do()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await ada.OpenAsync("/admin/keys");

        await ada.PressAsync("Make the key");

        Assert.Contains("Name the system that will use the key.", ada.Text);
        Assert.Contains("Choose what the key may do.", ada.Text);
        Assert.Contains("There are no keys yet.", ada.Text);
    }

    [Fact]
    public async Task What_was_done_with_keys_is_in_the_log()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await MakeAsync(ada, "City statistics", "all");
        var (key, _) = Shown(ada);
        await ada.PressAsync("End this key");

        await ada.OpenAsync("/admin/audit");

        Assert.Contains("made a key to the record store", ada.Text);
        Assert.Equal(2, ada.Page.QuerySelectorAll("tbody code").Count(subject => subject.TextContent == key));
    }

    private static async Task MakeAsync(Visitor ada, string name, string scope)
    {
        await ada.OpenAsync("/admin/keys");
        await ada.PressAsync("Make the key", ("Name of the system", name), ("scopes", scope));
    }

    private static (string Key, string Secret) Shown(Visitor ada) =>
        ada.Page.QuerySelectorAll(".message code").Select(code => code.TextContent).ToArray() is [var key, var secret] ? (key, secret) : throw new InvalidOperationException(ada.Text);

    private async Task<HttpStatusCode> AskAsync(string key, string secret)
    {
        using var system = _site.Stranger();
        system.DefaultRequestHeaders.Authorization = KeyHolders.Basic(key, secret);
        return (await system.GetAsync("/xapi/statements")).StatusCode;
    }
}
