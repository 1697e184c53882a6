namespace Mooc.Web.Tests.Xapi;

public sealed class VoidingTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_voided_statement_is_only_found_by_who_asks_for_a_voided_one()
    {
        var system = await _site.SystemAsync();
        var (target, voiding) = (Told.NewId(), Told.NewId());
        await system.PostAsync(Told.Statement(target).ToJsonString());

        await system.PostAsync(Told.Voiding(target, voiding).ToJsonString());

        await system.GetAsync($"?statementId={target}");
        Assert.Equal(404, system.Status);
        await system.GetAsync($"?voidedStatementId={target}");
        Assert.Equal((200, target), (system.Status, system.Json["id"]!.GetValue<string>()));
        await system.GetAsync();
        Assert.Equal([voiding], system.Ids);
    }

    [Fact]
    public async Task A_statement_that_is_not_voided_is_not_found_among_the_voided()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Statement(id).ToJsonString());

        await system.GetAsync($"?voidedStatementId={id}");

        Assert.Equal(404, system.Status);
    }

    [Fact]
    public async Task A_statement_that_comes_after_the_one_that_voids_it_is_voided()
    {
        var system = await _site.SystemAsync(version: "2.0.0");
        var target = Told.NewId();
        await system.PostAsync(Told.Voiding(target).ToJsonString());
        Assert.Equal(200, system.Status);

        await system.PostAsync(Told.Statement(target).ToJsonString());

        await system.GetAsync($"?statementId={target}");
        Assert.Equal(404, system.Status);
        await system.GetAsync($"?voidedStatementId={target}");
        Assert.Equal(200, system.Status);
    }

    [Fact]
    public async Task What_voids_cannot_be_voided_itself()
    {
        var system = await _site.SystemAsync();
        var (target, voiding) = (Told.NewId(), Told.NewId());
        await system.PostAsync(Told.Batch(Told.Statement(target), Told.Voiding(target, voiding), Told.Voiding(voiding)));

        await system.GetAsync($"?statementId={voiding}");
        Assert.Equal(200, system.Status);
        await system.GetAsync($"?statementId={target}");
        Assert.Equal(404, system.Status);
    }

    [Fact]
    public async Task A_filter_that_matches_a_voided_statement_finds_what_is_about_it_newest_first()
    {
        var system = await _site.SystemAsync();
        var (target, liking, voiding) = (Told.NewId(), Told.NewId(), Told.NewId());
        await system.PostAsync(Told.Batch(Told.Statement(target, verb: "http://verbs.example/odd"), Told.About(target, liking), Told.Voiding(target, voiding)));

        await system.GetAsync("?verb=http://verbs.example/odd");
        Assert.Equal([voiding, liking], system.Ids);

        await system.GetAsync("?verb=http://verbs.example/odd&limit=1");
        Assert.Equal([voiding], system.Ids);
    }
}
