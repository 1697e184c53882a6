using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Xapi;

public sealed class WritingTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task A_statement_is_stored_and_given_what_it_lacks(string version)
    {
        var system = await _site.SystemAsync(version: version);

        await system.PostAsync(Told.Statement().ToJsonString());
        Assert.Equal(200, system.Status);
        var id = system.Json.AsArray().Single()!.GetValue<string>();

        await system.GetAsync($"?statementId={id}");
        Assert.Equal(id, system.Json["id"]!.GetValue<string>());
        Assert.Equal(system.Json["stored"]!.GetValue<string>(), system.Json["timestamp"]!.GetValue<string>());
        Assert.Equal($"credentials/{system.Credential}", system.Json["authority"]!["account"]!["name"]!.GetValue<string>());
        Assert.NotNull(system.Answer.Content.Headers.LastModified);
    }

    [Fact]
    public async Task What_came_is_served_digit_by_digit()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        var result = """{"score":{"scaled":0.12123434000},"extensions":{"https://e.example/x":{"a":1e3,"b":null,"c":"ä\"<"}}}""";

        await system.PutAsync(id, Told.Statement().ToJsonString()[..^1] + $",\"result\":{result}}}");
        Assert.Equal(204, system.Status);

        await system.GetAsync($"?statementId={id}");
        Assert.Contains(result, system.Body);
    }

    [Fact]
    public async Task Nobody_can_claim_to_be_the_authority_or_the_clock()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        var forged = Told.Statement(id).With("stored", "\"2001-01-01T00:00:00Z\"").With("authority", """{"account":{"homePage":"http://localhost:5080/","name":"mooc"}}""");

        await system.PostAsync(forged.ToJsonString());

        await system.GetAsync($"?statementId={id}");
        Assert.StartsWith("credentials/", system.Json["authority"]!["account"]!["name"]!.GetValue<string>());
        Assert.DoesNotContain("2001-01-01", system.Body);
    }

    [Fact]
    public async Task One_broken_statement_keeps_the_whole_batch_out_and_is_named()
    {
        var system = await _site.SystemAsync();

        await system.PostAsync(Told.Batch(Told.Statement(), Told.Statement(verb: "no IRI"), Told.Statement()));
        Assert.Equal(400, system.Status);
        Assert.Equal("[1].verb.id", system.Json["errors"]![0]!["path"]!.GetValue<string>());

        await system.GetAsync();
        Assert.Empty(system.Ids);
    }

    [Fact]
    public async Task One_conflict_keeps_the_whole_batch_out()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Statement(id, actor: "ben").ToJsonString());

        await system.PostAsync(Told.Batch(Told.Statement(), Told.Statement(id, actor: "carla")));
        Assert.Equal(409, system.Status);

        await system.GetAsync();
        Assert.Equal([id], system.Ids);
    }

    [Fact]
    public async Task A_repeat_is_welcome_and_changes_nothing()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PutAsync(id, Told.Statement().ToJsonString());
        await system.GetAsync($"?statementId={id}");
        var first = system.Body;

        await system.PutAsync(id, Told.Statement(id).ToJsonString());
        Assert.Equal(204, system.Status);
        await system.PostAsync(Told.Batch(Told.Statement(id)));
        Assert.Equal((200, $"[\"{id}\"]"), (system.Status, system.Body));

        await system.GetAsync($"?statementId={id}");
        Assert.Equal(first, system.Body);
    }

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task Another_statement_under_the_same_id_is_a_conflict_and_the_first_stays(string version)
    {
        var system = await _site.SystemAsync(version: version);
        var id = Told.NewId();
        await system.PutAsync(id, Told.Statement(actor: "ben").ToJsonString());

        await system.PutAsync(id, Told.Statement(actor: "carla").ToJsonString());
        Assert.Equal(409, system.Status);

        await system.GetAsync($"?statementId={id}");
        Assert.Contains("ben", system.Body);
    }

    [Theory]
    [InlineData("1.0.3", 200)]
    [InlineData("2.0.0", 400)]
    public async Task The_same_statement_twice_in_a_batch_is_a_repeat_in_one_version_and_a_mistake_in_the_other(string version, int status)
    {
        var system = await _site.SystemAsync(version: version);
        var id = Told.NewId();

        await system.PostAsync(Told.Batch(Told.Statement(id), Told.Statement(id)));

        Assert.Equal(status, system.Status);
    }

    [Fact]
    public async Task Of_many_who_write_different_things_under_one_id_one_wins_and_the_others_are_told()
    {
        var id = Told.NewId();
        var writers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _site.SystemAsync()));

        await Task.WhenAll(writers.Select((writer, i) => writer.PutAsync(id, Told.Statement(actor: $"writer-{i}").ToJsonString())));

        Assert.Equal([204, .. Enumerable.Repeat(409, 11)], writers.Select(writer => writer.Status).Order());
        var winner = Array.FindIndex(writers, writer => writer.Status == 204);
        await writers[0].GetAsync($"?statementId={id}");
        Assert.Equal($"writer-{winner}", writers[0].Json["actor"]!["account"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Fifty_systems_that_send_the_same_statement_at_once_make_one()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            system.Http.PutAsync($"/xapi/statements?statementId={id}", new StringContent(Told.Statement().ToJsonString(), Encoding.UTF8, "application/json"))));

        Assert.All(answers, answer => Assert.Equal(204, (int)answer.StatusCode));
        Assert.Equal(1, await _site.WithDbAsync(db => db.StoredStatements.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?statementId=no-uuid")]
    [InlineData("?StatementId=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e")]
    [InlineData("?statementId=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e&foo=bar")]
    public async Task Put_takes_a_statement_id_and_nothing_else(string query)
    {
        var system = await _site.SystemAsync();

        await system.SendAsync(HttpMethod.Put, "/xapi/statements" + query, new StringContent(Told.Statement().ToJsonString(), Encoding.UTF8, "application/json"));

        Assert.Equal((400, "application/problem+json"), (system.Status, system.Answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Put_takes_one_statement_whose_id_is_the_one_in_the_address()
    {
        var system = await _site.SystemAsync();

        await system.PutAsync(Told.NewId(), Told.Statement(Told.NewId()).ToJsonString());
        Assert.Equal(400, system.Status);

        await system.PutAsync(Told.NewId(), Told.Batch(Told.Statement()));
        Assert.Equal(400, system.Status);
    }

    [Fact]
    public async Task A_file_that_neither_came_nor_lies_elsewhere_is_missed()
    {
        var system = await _site.SystemAsync();
        var attachment = """[{"usageType":"https://e.example/report","display":{"en":"Report"},"contentType":"application/pdf","length":4,"sha2":"abcd"}]""";

        await system.PostAsync(Told.Statement().With("attachments", attachment).ToJsonString());
        Assert.Equal(400, system.Status);

        await system.PostAsync(Told.Statement().With("attachments", attachment.Replace("}]", ",\"fileUrl\":\"https://e.example/a.pdf\"}]", StringComparison.Ordinal)).ToJsonString());
        Assert.Equal(200, system.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"actor\":1,\"actor\":1}")]
    [InlineData("{\"id\":null}")]
    public async Task What_is_no_statement_is_refused_with_the_place_and_the_rule(string body)
    {
        var system = await _site.SystemAsync();

        await system.PostAsync(body);

        Assert.Equal((400, "application/problem+json"), (system.Status, system.Answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(system.Json["errors"]!.AsArray());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var system = await _site.SystemAsync();
        byte[] body = [.. Encoding.UTF8.GetBytes(Told.Statement().ToJsonString()[..^1] + ",\"x\":\""), 0xC3, 0x28, .. "\"}"u8];

        await system.SendAsync(HttpMethod.Post, "/xapi/statements", new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } });

        Assert.Equal(400, system.Status);
        Assert.Contains("UTF-8", system.Body);
    }

    [Theory]
    [InlineData(95)]
    [InlineData(200)]
    [InlineData(100_000)]
    public async Task Deep_nesting_is_taken_or_refused_but_breaks_nothing(int depth)
    {
        var system = await _site.SystemAsync();
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

        await system.PostAsync(Told.Statement().ToJsonString()[..^1] + ",\"result\":{\"extensions\":{\"https://e.example/x\":" + deep + "}}}");
        Assert.Equal(depth < 100 ? 200 : 400, system.Status);

        foreach (var format in new[] { "exact", "ids", "canonical" })
        {
            await system.GetAsync($"?format={format}");
            Assert.Equal(200, system.Status);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_larger_than_allowed_is_refused(bool saysHowLarge)
    {
        var system = await _site.SystemAsync();
        var body = new StreamContent(new MemoryStream(new byte[31 * 1024 * 1024])) { Headers = { { "Content-Type", "application/json" } } };
        if (!saysHowLarge) body.Headers.ContentLength = null;

        await system.SendAsync(HttpMethod.Post, "/xapi/statements", body);

        Assert.Equal(413, system.Status);
    }

    [Fact]
    public async Task A_batch_may_have_as_many_statements_as_the_operator_says()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Xapi:MaxStatements"] = "2" } };
        var system = await site.SystemAsync();

        await system.PostAsync(Told.Batch(Told.Statement(), Told.Statement()));
        Assert.Equal(200, system.Status);
        await system.PostAsync(Told.Batch(Told.Statement(), Told.Statement(), Told.Statement()));
        Assert.Equal(400, system.Status);
    }
}
