namespace Mooc.Xapi.Tests.Rules;

public sealed class StatementShapeTests
{
    [Fact]
    public void A_statement_that_says_who_did_what_to_what_is_enough() => Verdict.Good(Sample.Json());

    [Fact]
    public void A_statement_with_all_that_version_2_knows_is_good() =>
        Assert.Empty(Mooc.Xapi.Rules.StatementRules.Check(StatementTests.Everything().ToUtf8Json(), XapiVersion.V200));

    [Theory]
    [InlineData("""{"verb":{"id":"v:v"},"object":{"id":"a:a"}}""", "$")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.example"},"object":{"id":"a:a"}}""", "$")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"v:v"}}""", "$")]
    [InlineData("{}", "$")]
    [InlineData("7", "$")]
    [InlineData("null", "$")]
    [InlineData("\"statement\"", "$")]
    [InlineData("[[]]", "[0]")]
    public void Actor_verb_and_object_are_needed(string json, string path) => Verdict.Bad(json, path);

    [Theory]
    [InlineData("\"foo\":1", "foo")]
    [InlineData("\"iD\":\"01234567-89ab-cdef-0123-456789abcdef\"", "iD")]
    [InlineData("\"timeStamp\":\"2026-03-01T09:30:00Z\"", "timeStamp")]
    [InlineData("\"objectType\":\"Statement\"", "objectType")]
    [InlineData("\"verb\":{\"id\":\"v:v\"}", "verb")]
    [InlineData("\"ver\\u0062\":{\"id\":\"v:v\"}", "verb")]
    [InlineData("\"result\":null", "result")]
    [InlineData("\"attachments\":null", "attachments")]
    public void No_property_is_unknown_or_misspelled_or_twice_there_or_null(string more, string path) => Verdict.Bad(Sample.Json(more: more), path);

    [Fact]
    public void A_property_may_be_written_with_escapes() =>
        Verdict.Good(Sample.Json(more: "\"\\u0069d\":\"01234567-89ab-cdef-0123-456789abcdef\""));

    [Theory]
    [InlineData("\"12345678-1234-5678-1234-567812345678\"")]
    [InlineData("\"01234567-89AB-CDEF-0123-456789ABCDEF\"")]
    public void An_id_is_a_UUID_of_any_kind(string id) => Verdict.Good(Sample.Json(more: $"\"id\":{id}"));

    [Theory]
    [InlineData("12345")]
    [InlineData("\"\"")]
    [InlineData("\"01234567-89ab-cdef-0123-456789abcdef0\"")]
    [InlineData("\"g1234567-89ab-cdef-0123-456789abcdef\"")]
    [InlineData("\"0123456789abcdef0123456789abcdef\"")]
    [InlineData("\"{01234567-89ab-cdef-0123-456789abcdef}\"")]
    public void Nothing_else_is_an_id(string id) => Verdict.Bad(Sample.Json(more: $"\"id\":{id}"), "id");

    [Theory]
    [InlineData("timestamp", "\"2026-03-01T09:30:00-00:00\"")]
    [InlineData("timestamp", "\"01/011/2015\"")]
    [InlineData("timestamp", "1740821400")]
    [InlineData("stored", "\"now\"")]
    public void Times_are_in_ISO_8601(string name, string time) => Verdict.Bad(Sample.Json(more: $"\"{name}\":{time}"), name);

    [Fact]
    public void A_time_that_is_still_to_come_is_not_refused() => Verdict.Good(Sample.Json(more: "\"timestamp\":\"2999-01-01T00:00:00Z\""));

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.0.0")]
    [InlineData("1.0.9")]
    public void Versions_from_1_0_are_taken_by_both(string version) => Verdict.Good(Sample.Json(more: $"\"version\":\"{version}\""));

    [Theory]
    [InlineData("2.0")]
    [InlineData("2.0.0")]
    public void Version_2_is_taken_by_2_0_0_only(string version)
    {
        var json = Sample.Json(more: $"\"version\":\"{version}\"");

        Assert.Equal("version", Assert.Single(Verdict.Of(json, XapiVersion.V103)).Path);
        Assert.Empty(Verdict.Of(json, XapiVersion.V200));
    }

    [Theory]
    [InlineData("\"0.9.9\"")]
    [InlineData("\"1.1.0\"")]
    [InlineData("\"1.0.\"")]
    [InlineData("\"1.0.x\"")]
    [InlineData("\"1.05\"")]
    [InlineData("\"2.1.0\"")]
    [InlineData("1.0")]
    public void Other_versions_are_not(string version) => Verdict.Bad(Sample.Json(more: $"\"version\":{version}"), "version");

    [Theory]
    [InlineData("""{"id":"v:v","display":{"en":"did","zh-Hant":"做了"}}""")]
    [InlineData("""{"id":"http:\/\/x.example\/did"}""")]
    [InlineData("""{"id":"http://x.example/فعل/خواندن"}""")]
    [InlineData("""{"id":"urn:isbn:0451450523","display":{}}""")]
    public void A_verb_is_an_IRI_and_words(string verb) => Verdict.Good(Sample.Json(verb: verb));

    [Theory]
    [InlineData("\"v:v\"", "verb")]
    [InlineData("{}", "verb")]
    [InlineData("""{"id":7}""", "verb.id")]
    [InlineData("""{"id":""}""", "verb.id")]
    [InlineData("""{"id":"answered"}""", "verb.id")]
    [InlineData("""{"id":"http:"}""", "verb.id")]
    [InlineData("""{"id":"http://"}""", "verb.id")]
    [InlineData("""{"id":":x"}""", "verb.id")]
    [InlineData("""{"id":"1x:y"}""", "verb.id")]
    [InlineData("""{"id":"ab=c://x.example"}""", "verb.id")]
    [InlineData("""{"id":"http://x.example/a b"}""", "verb.id")]
    [InlineData("""{"id":"http://x.example/<a>"}""", "verb.id")]
    [InlineData("""{"id":"http://x.example/\n"}""", "verb.id")]
    [InlineData("""{"id":"v:v","display":"did"}""", "verb.display")]
    [InlineData("""{"id":"v:v","display":{"en":7}}""", "verb.display.en")]
    [InlineData("""{"id":"v:v","display":{"en":null}}""", "verb.display.en")]
    [InlineData("""{"id":"v:v","display":{"something":"did"}}""", "verb.display.something")]
    [InlineData("""{"id":"v:v","display":{"en":"did","en":"done"}}""", "verb.display.en")]
    [InlineData("""{"id":"v:v","name":"did"}""", "verb.name")]
    public void A_verb_that_is_none_is_refused(string verb, string path) => Verdict.Bad(Sample.Json(verb: verb), path);
}
