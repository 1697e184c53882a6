using System.Text;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Tests.Storing;

public sealed class StatementComparisonTests
{
    private const string Id = "01234567-89ab-cdef-0123-456789abcdef";

    public static TheoryData<string, string, string> Same => new()
    {
        { "a repeat", Sample.Json(), Sample.Json() },
        { "the order of properties", Sample.Json(), $$"""{"object":{{Sample.Activity}},"verb":{{Sample.Verb}},"actor":{{Sample.Actor}}}""" },
        { "what the store adds", Sample.Json(), Sample.Json(more: $$""" "id":"{{Id}}","timestamp":"2026-03-01T09:30:00Z","stored":"2026-03-01T09:30:00Z","version":"1.0.0","authority":{"mbox":"mailto:a@b.example"} """) },
        { "who vouches", Sample.Json(more: """ "authority":{"mbox":"mailto:a@b.example"} """), Sample.Json(more: """ "authority":{"mbox":"mailto:c@d.example"} """) },
        { "the time zone", Sample.Json(more: "\"timestamp\":\"2026-03-01T12:00:00+02:00\""), Sample.Json(more: "\"timestamp\":\"2026-03-01T10:00:00.000Z\"") },
        { "a UUID in capitals", Sample.Json(more: $"\"id\":\"{Id}\""), Sample.Json(more: $"\"id\":\"{Id.ToUpperInvariant()}\"") },
        { "the display of the verb", Sample.Json(verb: """{"id":"v:v","display":{"en":"did"}}"""), Sample.Json(verb: """{"id":"v:v"}""") },
        { "the definition", Sample.WithDefinition("""{"name":{"en":"A"}}"""), Sample.WithDefinition("""{"name":{"en":"B"}}""") },
        { "an escape", Sample.WithResult("""{"response":"\u00e9"}"""), Sample.WithResult("""{"response":"é"}""") },
        { "the spelling of a number", Sample.WithResult("""{"score":{"raw":10}}"""), Sample.WithResult("""{"score":{"raw":1.00e1}}""") },
        { "thousandths of a second", Sample.WithResult("""{"duration":"P1DT12H36M0.1237S"}"""), Sample.WithResult("""{"duration":"P1DT12H36M0.12S"}""") },
        { "a lone activity", Sample.WithContext("""{"contextActivities":{"parent":{"id":"a:a"}}}"""), Sample.WithContext("""{"contextActivities":{"parent":[{"id":"a:a"}]}}""") },
        { "a tag in capitals", Sample.WithContext("""{"language":"de-AT"}"""), Sample.WithContext("""{"language":"de-at"}""") },
        { "the order of members", Sample.Json(actor: """{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:c@d.example"}]}"""), Sample.Json(actor: """{"objectType":"Group","member":[{"mbox":"mailto:c@d.example"},{"mbox":"mailto:a@B.example"}]}""") },
    };

    public static TheoryData<string, string, string> Different => new()
    {
        { "who", Sample.Json(), Sample.Json(actor: """{"mbox":"mailto:a@b.example"}""") },
        { "the name of who", Sample.Json(actor: """{"name":"A","mbox":"mailto:a@b.example"}"""), Sample.Json(actor: """{"mbox":"mailto:a@b.example"}""") },
        { "did", Sample.Json(), Sample.Json(verb: """{"id":"v:v"}""") },
        { "what", Sample.Json(), Sample.Json(@object: """{"id":"https://learn.example/q/2"}""") },
        { "how well", Sample.WithResult("""{"score":{"raw":10}}"""), Sample.WithResult("""{"score":{"raw":10.0000000000000000000000000000000000001}}""") },
        { "with what result", Sample.Json(), Sample.WithResult("""{"success":true}""") },
        { "how long", Sample.WithResult("""{"duration":"PT60S"}"""), Sample.WithResult("""{"duration":"PT1M"}""") },
        { "how long to the hundredth", Sample.WithResult("""{"duration":"PT0.12S"}"""), Sample.WithResult("""{"duration":"PT0.13S"}""") },
        { "when", Sample.Json(more: "\"timestamp\":\"2026-03-01T12:00:00Z\""), Sample.Json(more: "\"timestamp\":\"2026-03-01T12:00:01Z\"") },
        { "the id", Sample.Json(more: $"\"id\":\"{Id}\""), Sample.Json(more: "\"id\":\"11111111-89ab-cdef-0123-456789abcdef\"") },
        { "the order of activities", Sample.WithContext("""{"contextActivities":{"other":[{"id":"a:a"},{"id":"a:b"}]}}"""), Sample.WithContext("""{"contextActivities":{"other":[{"id":"a:b"},{"id":"a:a"}]}}""") },
        { "one member more", Sample.Json(actor: """{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"}]}"""), Sample.Json(actor: """{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:a@b.example"}]}""") },
        { "an extension", Sample.WithResult("""{"extensions":{"e:e":"1"}}"""), Sample.WithResult("""{"extensions":{"e:e":1}}""") },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void These_do_not_make_another_statement(string what, string left, string right) =>
        Assert.True(AreEqual(left, right) && AreEqual(right, left), what);

    [Theory]
    [MemberData(nameof(Different))]
    public void These_do(string what, string left, string right) =>
        Assert.False(AreEqual(left, right) || AreEqual(right, left), what);

    [Fact]
    public void A_signature_does_not_sign_itself()
    {
        const string Other = """{"usageType":"u:u","display":{"en":"A"},"contentType":"text/plain","length":1,"sha2":"00"}""";
        const string Signature = """{"usageType":"http://adlnet.gov/expapi/attachments/signature","display":{"en":"S"},"contentType":"application/octet-stream","length":1,"sha2":"01"}""";

        Assert.True(IsSignedAs(Sample.Json(more: $"\"attachments\":[{Signature}]"), Sample.Json()));
        Assert.True(IsSignedAs(Sample.Json(more: $"\"attachments\":[{Other},{Signature}]"), Sample.Json(more: $"\"attachments\":[{Other}]")));
        Assert.False(IsSignedAs(Sample.Json(more: $"\"attachments\":[{Other},{Signature}]"), Sample.Json()));
        Assert.False(IsSignedAs(Sample.Json(more: $"\"attachments\":[{Signature}]"), Sample.Json(verb: """{"id":"v:v"}""")));
    }

    private static bool AreEqual(string left, string right) => StatementComparison.AreEqual(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private static bool IsSignedAs(string statement, string payload) => StatementComparison.IsSignedAs(Encoding.UTF8.GetBytes(statement), Encoding.UTF8.GetBytes(payload));
}
