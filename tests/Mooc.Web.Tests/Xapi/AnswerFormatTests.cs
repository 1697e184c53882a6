namespace Mooc.Web.Tests.Xapi;

public sealed class AnswerFormatTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Asked_for_ids_only_what_identifies_is_left()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Statement(id).With("object", """{"id":"https://city.example/page","definition":{"name":{"en":"Page"}}}""")
            .With("verb", ReadAs("""{"en":"read"}""")).ToJsonString());

        await system.GetAsync($"?statementId={id}&format=ids");

        Assert.Equal("""{"id":"https://city.example/page"}""", system.Json["object"]!.ToJsonString());
        Assert.Equal($$"""{"id":"{{Told.Read}}"}""", system.Json["verb"]!.ToJsonString());
    }

    [Fact]
    public async Task Asked_for_canonical_each_text_is_in_the_language_that_the_reader_wants()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Statement(id).With("verb", ReadAs("""{"en":"read","de":"las"}""")).ToJsonString());
        system.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de-AT,en;q=0.5");

        await system.GetAsync($"?statementId={id}&format=canonical");
        Assert.Equal("""{"de":"las"}""", system.Json["verb"]!["display"]!.ToJsonString());

        await system.GetAsync($"?statementId={id}");
        Assert.Equal("""{"en":"read","de":"las"}""", system.Json["verb"]!["display"]!.ToJsonString());
    }

    [Fact]
    public async Task Asked_for_attachments_the_answer_has_parts()
    {
        var system = await _site.SystemAsync();
        var ids = await Told.SeveralAsync(system, 1);

        await system.GetAsync("?attachments=true");

        var type = system.Answer.Content.Headers.ContentType!;
        Assert.Equal("multipart/mixed", type.MediaType);
        var boundary = type.Parameters.Single(parameter => parameter.Name == "boundary").Value;
        Assert.StartsWith($"--{boundary}\r\nContent-Type: application/json\r\n\r\n{{\"statements\":[", system.Body);
        Assert.EndsWith($"\r\n--{boundary}--\r\n", system.Body);
        Assert.Contains(ids[0], system.Body);
    }

    private static string ReadAs(string display) => $$"""{"id":"{{Told.Read}}","display":{{display}} }""";
}
