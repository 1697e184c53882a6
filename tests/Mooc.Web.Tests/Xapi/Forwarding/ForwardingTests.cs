using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Tests.Learn;
using Mooc.Web.Xapi;
using Mooc.Web.Xapi.Forwarding;

namespace Mooc.Web.Tests.Xapi.Forwarding;

public sealed class ForwardingTests : IAsyncLifetime
{
    private OtherStore _store = null!;
    private MoocSite _site = null!;

    public async Task InitializeAsync()
    {
        _store = await OtherStore.OpenAsync();
        _site = SiteTo(_store);
    }

    public async Task DisposeAsync()
    {
        _site.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task What_learners_do_is_handed_on_in_order_and_once()
    {
        await JoinAsync("Anna", "Ben");

        await _site.SweepAsync<ForwardStatements>();
        await _site.SweepAsync<ForwardStatements>();

        Assert.Equal(await OwnIdsAsync(), _store.Ids);
        Assert.Equal(_store.Taken.Count, _store.Sent.Count);
    }

    [Fact]
    public async Task What_other_systems_sent_is_not_handed_on()
    {
        var system = await _site.SystemAsync();
        await system.PostAsync(Told.Statement().ToJsonString());

        await _site.SweepAsync<ForwardStatements>();

        Assert.Empty(_store.Sent);
    }

    [Fact]
    public async Task Each_store_knows_a_learner_by_another_name()
    {
        await using var second = await OtherStore.OpenAsync();
        using var site = SiteTo(_store, second);
        await site.JoinedAsync("Anna");
        var own = await site.WithDbAsync(db => db.LearnerAccounts.Select(account => account.Name).SingleAsync());

        await site.SweepAsync<ForwardStatements>();

        var (one, other) = (NamesIn(_store), NamesIn(second));
        Assert.Single(one);
        Assert.Single(other);
        Assert.Equal(3, new[] { one.Single(), other.Single(), own }.Distinct().Count());
        Assert.All(_store.Sent, statement => Assert.DoesNotContain(own, statement.ToJsonString()));
        Assert.All(_store.Sent, statement => Assert.False(statement.ContainsKey("authority") || statement.ContainsKey("stored")));
    }

    [Fact]
    public async Task What_a_learner_typed_is_handed_on_from_the_moment_they_agree()
    {
        var anna = await _site.JoinedAsync("Anna");
        await TypeAsync(anna, "Zurich");
        await AgreeAsync(anna, "Hand my words on");
        await anna.OpenAsync("/learn/tiny/kinds");
        await anna.PressInAsync("#gaps", "Check answers", [.. anna.FieldsIn("#gaps").Zip(["offline", "online"])]);

        await _site.SweepAsync<ForwardStatements>();

        Assert.Equal("nothing; offline[,]online", string.Join("; ", TypedIn(_store).Select(words => words ?? "nothing")));
    }

    [Fact]
    public async Task What_a_learner_typed_stays_here_once_they_take_it_back()
    {
        var anna = await _site.JoinedAsync("Anna");
        await AgreeAsync(anna, "Hand my words on");
        await TypeAsync(anna, "Zurich");
        await AgreeAsync(anna, "Stop handing my words on");

        await _site.SweepAsync<ForwardStatements>();

        Assert.Null(Assert.Single(TypedIn(_store)));
    }

    [Fact]
    public async Task A_store_that_a_learner_did_not_agree_to_gets_no_words()
    {
        await using var second = await OtherStore.OpenAsync();
        using var site = SiteTo(_store, second);
        var anna = await site.JoinedAsync("Anna");
        await AgreeAsync(anna, "Hand my words on");
        await TypeAsync(anna, "Zurich");

        await site.SweepAsync<ForwardStatements>();

        Assert.Equal("Zürich", Assert.Single(TypedIn(_store)));
        Assert.Null(Assert.Single(TypedIn(second)));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task A_store_that_is_in_trouble_is_left_alone_for_a_while_and_loses_nothing(HttpStatusCode mood)
    {
        await JoinAsync("Anna");
        _store.Mood = mood;
        await _site.SweepAsync<ForwardStatements>();
        var tries = _store.Sent.Count;
        await _site.SweepAsync<ForwardStatements>();
        Assert.Equal(tries, _store.Sent.Count);

        _store.Mood = null;
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.SweepAsync<ForwardStatements>();

        Assert.Equal(await OwnIdsAsync(), _store.Ids);
    }

    [Fact]
    public async Task A_refused_statement_holds_up_its_learner_alone_and_is_set_aside_after_a_few_tries()
    {
        await JoinAsync("Anna", "Ben");
        var own = await OwnAsync();
        var poison = own.First(statement => statement.Verb.EndsWith("registered", StringComparison.Ordinal));
        _store.Refuses = statement => statement["id"]!.GetValue<string>() == poison.Id.ToString();

        await _site.SweepAsync<ForwardStatements>();
        Assert.Equal(own.Where(statement => statement.Actor != poison.Actor || statement.Sequence < poison.Sequence).Select(statement => statement.Id.ToString()), _store.Ids);

        for (var i = 0; i < 6; i++)
        {
            _site.Clock.Advance(TimeSpan.FromHours(2));
            await _site.SweepAsync<ForwardStatements>();
        }

        Assert.Equal(own.Where(statement => statement.Id != poison.Id).Select(statement => statement.Id.ToString()).Order(), _store.Ids.Order());
        Assert.Equal(6, _store.Sent.Count(statement => statement["id"]!.GetValue<string>() == poison.Id.ToString()));
    }

    [Fact]
    public async Task An_administrator_sees_what_was_refused_and_why_and_has_it_tried_again()
    {
        await JoinAsync("Anna");
        var poison = (await OwnAsync()).First(statement => statement.Verb.EndsWith("registered", StringComparison.Ordinal)).Id.ToString();
        _store.Refuses = statement => statement["id"]!.GetValue<string>() == poison;
        for (var i = 0; i < 6; i++)
        {
            await _site.SweepAsync<ForwardStatements>();
            _site.Clock.Advance(TimeSpan.FromHours(2));
        }

        var ada = await _site.AdministratorAsync("Ada");
        await ada.OpenAsync("/admin/forwarding");
        Assert.Contains("This statement is odd.", ada.Text);
        Assert.Contains(poison, ada.Text);

        _store.Refuses = _ => false;
        await ada.PressAsync("Try again now");
        await _site.SweepAsync<ForwardStatements>();
        Assert.Contains(poison, _store.Ids);
        await ada.OpenAsync("/admin/forwarding");
        Assert.DoesNotContain(poison, ada.Text);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_no_target_unless_the_operator_allows_it()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Forward:0:Endpoint"] = _store.Endpoint.Replace("http:", "https:", StringComparison.Ordinal), ["Mooc:Forward:0:Key"] = "k", ["Mooc:Forward:0:Secret"] = "s" } };
        await site.JoinedAsync("Anna");

        await site.SweepAsync<ForwardStatements>();

        var state = await site.WithDbAsync(db => db.ForwardStates.SingleAsync());
        Assert.Contains("not on the public internet", state.Error);
        Assert.Empty(_store.Sent);
    }

    [Fact]
    public async Task Who_is_erased_is_not_handed_on_any_more()
    {
        await JoinAsync("Anna");
        _store.Refuses = _ => true;
        await _site.SweepAsync<ForwardStatements>();
        var anna = await _site.IdOfAsync("Anna");

        await using (var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(_site.Services))
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Mooc.Web.Data.Erasure>(scope.ServiceProvider).EraseAsync(anna, default);

        Assert.Equal(0, await _site.WithDbAsync(db => db.HeldStatements.CountAsync()));
    }

    private static MoocSite SiteTo(params OtherStore[] stores)
    {
        var site = new MoocSite();
        foreach (var (place, store) in stores.Index())
        {
            site.Settings[$"Mooc:Forward:{place}:Endpoint"] = store.Endpoint;
            site.Settings[$"Mooc:Forward:{place}:Key"] = "key";
            site.Settings[$"Mooc:Forward:{place}:Secret"] = "secret";
            site.Settings[$"Mooc:Forward:{place}:AllowPrivate"] = "true";
        }

        return site;
    }

    private static async Task TypeAsync(Visitor learner, string city)
    {
        await learner.OpenAsync("/learn/tiny/kinds");
        await learner.PressInAsync("#which-city", "Check answers", ("Your answer", city));
    }

    private static async Task AgreeAsync(Visitor learner, string button)
    {
        await learner.OpenAsync("/account/my-data");
        await learner.PressAsync(learner.Page.QuerySelectorAll("#words button").First(one => one.TextContent.StartsWith(button, StringComparison.Ordinal)).TextContent);
    }

    private static IEnumerable<string?> TypedIn(OtherStore store) => store.Taken
        .Where(statement => statement["object"]?["definition"]?["interactionType"]?.GetValue<string>() == "fill-in")
        .Select(statement => statement["result"]!["response"]?.GetValue<string>());

    private async Task JoinAsync(params string[] names)
    {
        foreach (var name in names) await _site.JoinedAsync(name);
    }

    private Task<List<StoredStatement>> OwnAsync() => _site.WithDbAsync(db => db.StoredStatements.AsNoTracking().OrderBy(statement => statement.Sequence).ToListAsync());

    private async Task<IEnumerable<string>> OwnIdsAsync() => (await OwnAsync()).Select(statement => statement.Id.ToString());

    private static HashSet<string> NamesIn(OtherStore store) => [.. store.Sent.Select(statement => statement["actor"]!["account"]!["name"]!.GetValue<string>())];
}
