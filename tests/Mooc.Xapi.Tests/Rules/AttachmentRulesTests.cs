namespace Mooc.Xapi.Tests.Rules;

public sealed class AttachmentRulesTests
{
    private const string Good = """ "usageType":"u:u","display":{"en":"A"},"contentType":"text/plain; charset=ascii","length":27,"sha2":"495395e7" """;

    [Theory]
    [InlineData("")]
    [InlineData(""","description":{"en":"B"}""")]
    [InlineData(""","fileUrl":"https://x.example/a.txt" """)]
    public void An_attachment_says_what_it_is(string more) => Verdict.Good(Sample.Json(more: $$""" "attachments":[{{{Good}}{{more}}}]"""));

    [Fact]
    public void A_statement_may_have_no_attachment() => Verdict.Good(Sample.Json(more: "\"attachments\":[]"));

    [Theory]
    [InlineData("usageType")]
    [InlineData("display")]
    [InlineData("contentType")]
    [InlineData("length")]
    [InlineData("sha2")]
    public void It_says_all_of_it(string name) =>
        Verdict.Bad(Sample.Json(more: $$""" "attachments":[{{{Good.Replace($"\"{name}\"", "\"description\"", StringComparison.Ordinal)}}}]"""), "attachments[0]" + (name is "display" ? "" : ".description"));

    [Theory]
    [InlineData("7", "attachments")]
    [InlineData("{}", "attachments")]
    [InlineData("[7]", "attachments[0]")]
    [InlineData("""[{"usageType":"use"}]""", "attachments[0].usageType")]
    [InlineData("""[{"display":"A"}]""", "attachments[0].display")]
    [InlineData("""[{"description":{"something":"A"}}]""", "attachments[0].description.something")]
    [InlineData("""[{"contentType":7}]""", "attachments[0].contentType")]
    [InlineData("""[{"contentType":"text"}]""", "attachments[0].contentType")]
    [InlineData("""[{"contentType":"text/"}]""", "attachments[0].contentType")]
    [InlineData("""[{"contentType":"text/plain\r\nX-A: b"}]""", "attachments[0].contentType")]
    [InlineData("""[{"length":"27"}]""", "attachments[0].length")]
    [InlineData("""[{"length":27.5}]""", "attachments[0].length")]
    [InlineData("""[{"length":-1}]""", "attachments[0].length")]
    [InlineData("""[{"sha2":7}]""", "attachments[0].sha2")]
    [InlineData("""[{"sha2":""}]""", "attachments[0].sha2")]
    [InlineData("""[{"fileUrl":"should fail"}]""", "attachments[0].fileUrl")]
    [InlineData("""[{"name":"A"}]""", "attachments[0].name")]
    public void What_it_says_has_a_form(string attachments, string path) => Verdict.Bad(Sample.Json(more: $"\"attachments\":{attachments}"), path);

    [Theory]
    [InlineData("application/octet-stream", true)]
    [InlineData("application/json", false)]
    public void A_signature_is_bytes(string contentType, bool good)
    {
        var json = Sample.Json(more: $$""" "attachments":[{"usageType":"http://adlnet.gov/expapi/attachments/signature","display":{"en":"S"},"contentType":"{{contentType}}","length":1,"sha2":"00"}]""");

        if (good) Verdict.Good(json);
        else Verdict.Bad(json, "attachments[0].contentType");
    }
}
