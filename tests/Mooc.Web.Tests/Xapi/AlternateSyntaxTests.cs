using System.Net.Http.Headers;

namespace Mooc.Web.Tests.Xapi;

public sealed class AlternateSyntaxTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_form_can_put_a_statement_and_get_it()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();

        await SendAsync(system, "statements?method=PUT", ("statementId", id), ("content", Told.Statement().ToJsonString()));
        Assert.Equal(204, system.Status);

        await SendAsync(system, "statements?method=GET", ("statementId", id));
        Assert.Equal((200, id), (system.Status, system.Json["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_form_may_say_who_sends_it_and_in_which_version()
    {
        var system = await _site.SystemAsync();
        var key = system.Http.DefaultRequestHeaders.Authorization!.ToString();
        system.Http.DefaultRequestHeaders.Clear();

        await SendAsync(system, "statements?method=GET", ("X-Experience-API-Version", "1.0.3"));
        Assert.Equal(401, system.Status);
        await SendAsync(system, "statements?method=GET", ("X-Experience-API-Version", "1.0.3"), ("Authorization", key));
        Assert.Equal((200, "1.0.3"), (system.Status, system.Header(KeyHolder.Version)));
    }

    [Fact]
    public async Task Conditions_and_types_of_documents_stand_in_the_form()
    {
        var system = await _site.SystemAsync();
        (string, string)[] profile = [("agent", Told.By("ben")), ("profileId", "p"), ("content", "hällo"), ("Content-Type", "text/plain;charset=utf-8")];

        await SendAsync(system, "agents/profile?method=PUT", [.. profile, ("If-None-Match", "*")]);
        Assert.Equal(204, system.Status);
        await SendAsync(system, "agents/profile?method=PUT", [.. profile, ("If-None-Match", "*")]);
        Assert.Equal(412, system.Status);

        await SendAsync(system, "agents/profile?method=GET", profile[..2]);
        Assert.Equal(("hällo", "text/plain"), (system.Body, system.Answer.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("statements?method=PUT&statementId=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e", "content", "{}")]
    [InlineData("statements?method=PUT", "statementId", "7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e")]
    [InlineData("statements?method=BREW", "content", "{}")]
    [InlineData("statements?method=put", "content", "{}")]
    [InlineData("statements?method=GET", "X-Experience-API-Version", "0.8")]
    [InlineData("statements?method=GET", "X-Experience-API-Version", "2.0.0")]
    [InlineData("statements?method=GET", "Authorization", "Basic\nEvil: 1")]
    public async Task A_form_that_cannot_be_understood_is_refused(string address, string field, string value)
    {
        var system = await _site.SystemAsync();

        await SendAsync(system, address, (field, value));

        Assert.Equal((400, "application/problem+json"), (system.Status, system.Answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Version_2_has_no_such_syntax()
    {
        var system = await _site.SystemAsync(version: "2.0.0");

        await SendAsync(system, "statements?method=GET", ("limit", "1"));

        Assert.Equal((400, "2.0.0"), (system.Status, system.Header(KeyHolder.Version)));
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        var system = await _site.SystemAsync();

        await system.SendAsync(HttpMethod.Post, "/xapi/statements?method=GET", new StringContent("{}", MediaTypeHeaderValue.Parse("application/json")));

        Assert.Equal(400, system.Status);
    }

    [Fact]
    public async Task A_form_on_another_site_is_refused_unless_the_operator_names_the_site()
    {
        Assert.Equal(400, await FromPlayerAsync(_site));

        using var open = new MoocSite { Settings = { ["Mooc:Xapi:Origins"] = "https://player.example" } };
        Assert.Equal(200, await FromPlayerAsync(open));
    }

    private static async Task<int> FromPlayerAsync(MoocSite site)
    {
        var system = await site.SystemAsync();
        system.Http.DefaultRequestHeaders.Add("Origin", "https://player.example");
        await SendAsync(system, "statements?method=GET", ("limit", "1"));
        return system.Status;
    }

    private static Task SendAsync(KeyHolder system, string address, params (string Name, string Value)[] form) =>
        system.SendAsync(HttpMethod.Post, "/xapi/" + address, new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))));
}
