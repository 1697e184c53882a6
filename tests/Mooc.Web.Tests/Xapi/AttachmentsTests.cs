using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Mooc.Web.Tests.Xapi;

public sealed class AttachmentsTests : IDisposable
{
    private static readonly byte[] Picture = [0, 255, 13, 10, 45, 45, 13, 10, 13, 10, 7];

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_file_that_was_sent_along_comes_back_byte_for_byte_when_asked_for()
    {
        var system = await _site.SystemAsync();
        await SendAsync(system, [With(Told.Statement(), Picture, "image/png"), With(Told.Statement(), Picture, "image/png")], Part(Picture, "image/png"));
        Assert.Equal(200, system.Status);

        await system.GetAsync("?attachments=true");
        var bytes = await system.Answer.Content.ReadAsByteArrayAsync();
        var expected = (byte[])[.. Encoding.ASCII.GetBytes($"Content-Type: image/png\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {HashOf(Picture)}\r\n\r\n"), .. Picture, .. "\r\n--"u8];
        Assert.True(bytes.AsSpan().IndexOf(expected) > 0);
        Assert.Equal(bytes.AsSpan().IndexOf(expected), bytes.AsSpan().LastIndexOf(expected));
        Assert.Equal(1, await _site.WithDbAsync(db => Task.FromResult(db.StoredFiles.Count())));

        await system.GetAsync();
        Assert.Equal("application/json", system.Answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_statement_with_a_file_can_be_put()
    {
        var system = await _site.SystemAsync(version: "2.0.0");
        var id = Told.NewId();

        await system.SendAsync(HttpMethod.Put, $"/xapi/statements?statementId={id}", Body([Json(With(Told.Statement(), Picture, "image/png").ToJsonString()), Part(Picture, "image/png")]));
        Assert.Equal(204, system.Status);

        await system.GetAsync($"?statementId={id}&attachments=true");
        Assert.Contains(HashOf(Picture), system.Body);
    }

    [Fact]
    public async Task A_file_of_the_inner_statement_belongs_to_the_outer_one()
    {
        var system = await _site.SystemAsync();
        var inner = With(Told.Statement(), Picture, "image/png").With("objectType", "\"SubStatement\"");

        await SendAsync(system, [Told.Statement().With("object", inner.ToJsonString())], Part(Picture, "image/png"));

        await system.GetAsync("?attachments=true");
        Assert.Contains(HashOf(Picture), system.Body[system.Body.IndexOf("X-Experience-API-Hash", StringComparison.Ordinal)..]);
    }

    public static TheoryData<string, string[]> Broken => new()
    {
        { "a file that was not sent", [] },
        { "a file that no statement names", [Part(Picture, "image/png"), Part("other"u8.ToArray(), "text/plain")] },
        { "the same file twice", [Part(Picture, "image/png"), Part(Picture, "image/png")] },
        { "no hash", [Part(Picture, "image/png").Replace("X-Experience-API-Hash", "X-Other", StringComparison.Ordinal)] },
        { "another hash", [Part(Picture, "image/png").Replace(HashOf(Picture), HashOf([1]), StringComparison.Ordinal)] },
        { "other bytes", [Part(Picture, "image/png") + "x"] },
        { "no encoding", [Part(Picture, "image/png").Replace("Content-Transfer-Encoding: binary\r\n", "", StringComparison.Ordinal)] },
        { "a second part of statements", [Part(Picture, "image/png"), Json("[]")] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_body_whose_parts_do_not_fit_is_refused_whole(string what, string[] parts)
    {
        var system = await _site.SystemAsync();

        await SendAsync(system, [With(Told.Statement(), Picture, "image/png")], parts);
        Assert.True(system.Status == 400, what);

        await system.GetAsync();
        Assert.Empty(system.Ids);
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed; boundary=other")]
    [InlineData("multipart/form-data; boundary=b")]
    public async Task The_type_of_the_body_names_the_boundary(string type)
    {
        var system = await _site.SystemAsync();
        var body = Body([Json(Told.Statement().ToJsonString())]);
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        await system.SendAsync(HttpMethod.Post, "/xapi/statements", body);

        Assert.Equal(400, system.Status);
    }

    [Theory]
    [InlineData("RS256", 200)]
    [InlineData("RS384", 200)]
    [InlineData("RS512", 200)]
    [InlineData("HS256", 400)]
    [InlineData("none", 400)]
    public async Task A_signed_statement_names_an_algorithm_that_the_standard_allows(string algorithm, int status)
    {
        var system = await _site.SystemAsync();
        var statement = Told.Statement(Told.NewId());

        await SendSignedAsync(system, statement, $$"""{"alg":"{{algorithm}}"}""", statement.ToJsonString());

        Assert.Equal(status, system.Status);
    }

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task What_is_signed_is_the_statement_that_comes_along(string version)
    {
        var system = await _site.SystemAsync(version: version);
        var statement = Told.Statement(Told.NewId());

        await SendSignedAsync(system, statement, """{"alg":"RS256"}""", Told.Statement(Told.NewId()).ToJsonString());

        Assert.Equal(400, system.Status);
        Assert.Contains("signature", system.Json["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Files_go_with_the_statements_of_somebody_who_leaves()
    {
        await _site.LearnerAsync("Anna");
        var anna = await _site.IdOfAsync("Anna");
        var name = await _site.WithDbAsync(db => Task.FromResult(db.LearnerAccounts.Single(account => account.PersonId == anna).Name));
        var system = await _site.SystemAsync();
        var statement = With(Told.Statement(), Picture, "image/png").With("actor", $$$"""{"account":{"homePage":"http://localhost:5080/","name":"{{{name}}}"}}""");
        await SendAsync(system, [statement], Part(Picture, "image/png"));
        Assert.Equal(200, system.Status);

        await using (var scope = _site.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Mooc.Web.Data.Erasure>().EraseAsync(anna, default);

        Assert.Equal((0, 0), await _site.WithDbAsync(db => Task.FromResult((db.StoredFiles.Count(), db.StatementFiles.Count()))));
    }

    private static Task SendSignedAsync(KeyHolder system, JsonObject statement, string header, string payload)
    {
        var jws = Encoding.ASCII.GetBytes(string.Join('.', new[] { header, payload, "seal" }.Select(part => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part)))));
        var signed = With(statement, jws, "application/octet-stream", "http://adlnet.gov/expapi/attachments/signature");
        return SendAsync(system, [signed], Part(jws, "application/octet-stream"));
    }

    private static JsonObject With(JsonObject statement, byte[] file, string type, string usage = "https://e.example/report") => statement.With("attachments",
        $$"""[{"usageType":"{{usage}}","display":{"en":"A file"},"contentType":"{{type}}","length":{{file.Length}},"sha2":"{{HashOf(file)}}"}]""");

    private static Task SendAsync(KeyHolder system, JsonObject[] statements, params string[] files) =>
        system.SendAsync(HttpMethod.Post, "/xapi/statements", Body([Json(Told.Batch(statements)), .. files]));

    // Latin-1 has a character for every byte, so the parts can be written as texts.
    private static ByteArrayContent Body(string[] parts)
    {
        var body = new ByteArrayContent(Encoding.Latin1.GetBytes(string.Concat(parts.Select(part => "--b\r\n" + part + "\r\n")) + "--b--\r\n"));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        return body;
    }

    private static string Json(string json) => "Content-Type: application/json\r\n\r\n" + json;

    private static string Part(byte[] file, string type) =>
        $"Content-Type: {type}\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {HashOf(file)}\r\n\r\n" + Encoding.Latin1.GetString(file);

    private static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
