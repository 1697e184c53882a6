using System.Text;
using System.Text.Json;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Tests.Storing;

public sealed class StatementNormalizerTests
{
    private static readonly Guid NewId = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly Agent Sender = Agent.WithAccount("https://learn.example/keys", "key-1");

    [Fact]
    public void A_bare_statement_is_given_all_that_it_lacks() =>
        Assert.Equal(
            $$$$"""
            {"id":"01234567-89ab-cdef-0123-456789abcdef","actor":{{{{Sample.Actor}}}},"verb":{{{{Sample.Verb}}}},"object":{{{{Sample.Activity}}}},
            "timestamp":"2026-03-01T09:30:00.000Z","stored":"2026-03-01T09:30:00.000Z",
            "authority":{"objectType":"Agent","account":{"homePage":"https://learn.example/keys","name":"key-1"}},"version":"1.0.0"}
            """.ReplaceLineEndings(""),
            Normalize(Sample.Json(), XapiVersion.V103));

    [Fact]
    public void Version_2_writes_its_own_version() =>
        Assert.Equal("2.0.0", Of(Sample.Json()).GetProperty("version").GetString());

    [Fact]
    public void What_came_stays()
    {
        var normalized = Of(Sample.Json(more: """ "id":"11111111-1111-4111-8111-111111111111","timestamp":"2020-01-01T00:00:00Z","version":"1.0.9" """));

        Assert.Equal("11111111-1111-4111-8111-111111111111", normalized.GetProperty("id").GetString());
        Assert.Equal("2020-01-01T00:00:00Z", normalized.GetProperty("timestamp").GetString());
        Assert.Equal("1.0.9", normalized.GetProperty("version").GetString());
    }

    [Fact]
    public void When_it_was_stored_and_who_sent_it_is_for_the_store_to_say()
    {
        var normalized = Of(Sample.Json(more: """ "stored":"2020-01-01T00:00:00Z","authority":{"mbox":"mailto:eve@example.org"} """));

        Assert.Equal("2026-03-01T09:30:00.000Z", normalized.GetProperty("stored").GetString());
        Assert.Equal("key-1", normalized.GetProperty("authority").GetProperty("account").GetProperty("name").GetString());
    }

    [Fact]
    public void A_trusted_sender_may_name_another_authority()
    {
        var json = Sample.Json(more: """ "authority":{"mbox":"mailto:eve@example.org"} """);

        var normalized = StatementNormalizer.Normalize(Encoding.UTF8.GetBytes(json), new StatementStamp(NewId, Now, null, XapiVersion.V200));

        Assert.Equal("mailto:eve@example.org", Statement.Parse(normalized).Authority?.Mbox);
    }

    [Fact]
    public void A_lone_activity_becomes_a_list_of_one()
    {
        var context = """{"contextActivities":{"parent":{"id":"a:a"},"other":[{"id":"a:b"},{"id":"a:c"}]}}""";
        const string AsLists = """{"contextActivities":{"parent":[{"id":"a:a"}],"other":[{"id":"a:b"},{"id":"a:c"}]}}""";

        Assert.Equal(AsLists, Of(Sample.WithContext(context)).GetProperty("context").GetRawText());
        Assert.Equal(
            AsLists,
            Of(Sample.WithInner($$""" "actor":{{Sample.Actor}},"verb":{{Sample.Verb}},"object":{{Sample.Activity}},"context":{{context}}"""))
                .GetProperty("object").GetProperty("context").GetRawText());
    }

    [Theory]
    [InlineData("2023-05-04T12:00:00-05:00", "2023-05-04T17:00:00.000Z")]
    [InlineData("2023-05-04T12:00:00.123456+02", "2023-05-04T10:00:00.123456Z")]
    [InlineData("2023-05-04T12:00:00", "2023-05-04T12:00:00.000Z")]
    [InlineData("2023-05-04T12:00:00.1Z", "2023-05-04T12:00:00.1Z")]
    public void Version_2_puts_times_into_UTC(string sent, string stored)
    {
        var json = Sample.WithInner($$""" "actor":{{Sample.Actor}},"verb":{{Sample.Verb}},"object":{{Sample.Activity}},"timestamp":"{{sent}}" """);
        json = json[..^1] + $",\"timestamp\":\"{sent}\"}}";

        Assert.Equal(stored, Of(json).GetProperty("timestamp").GetString()?.Replace("3456000Z", "3456Z", StringComparison.Ordinal).Replace("1234560Z", "123456Z", StringComparison.Ordinal));
        Assert.NotEqual("", Of(json).GetProperty("object").GetProperty("timestamp").GetString());
        Assert.Contains($"\"timestamp\":\"{sent}\"", Normalize(json, XapiVersion.V103), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_digit_and_every_escape_stays_as_it_came()
    {
        const string Result = """{"score":{"scaled":0.12123434,"raw":1.500,"max":1E+3},"response":"\u00e9\/","extensions":{"e:e":[0.10000000000000000000000000000000001,-0.0,1e400]}}""";

        Assert.Equal(Result, Of(Sample.WithResult(Result)).GetProperty("result").GetRawText());
    }

    [Fact]
    public void White_space_goes_but_not_that_inside_of_texts() =>
        Assert.Equal("""{"response":" a  b ","success":true}""", Of(Sample.WithResult("{ \"response\" : \" a  b \" ,\r\n\t\"success\" : true }")).GetProperty("result").GetRawText());

    [Fact]
    public void What_was_normalized_is_a_good_statement_again() =>
        Assert.Empty(Mooc.Xapi.Rules.StatementRules.Check(Encoding.UTF8.GetBytes(Normalize(Sample.Json(), XapiVersion.V103)), XapiVersion.V103));

    [Fact]
    public void A_batch_falls_into_its_statements()
    {
        var batch = Encoding.UTF8.GetBytes($"[ {Sample.Json()} ,\n {Sample.Json(verb: """{"id":"v:v"}""")} ]");

        var statements = StatementBatch.Split(batch);

        Assert.Equal(2, statements.Count);
        Assert.Equal(Sample.Json(), Encoding.UTF8.GetString(statements[0].Span));
        Assert.Equal("v:v", Statement.Parse(statements[1]).Verb.Id);
    }

    [Fact]
    public void A_statement_alone_is_a_batch_of_one() => Assert.Single(StatementBatch.Split(Encoding.UTF8.GetBytes(Sample.Json())));

    private static JsonElement Of(string json) => JsonElement.Parse(Normalize(json, XapiVersion.V200));

    private static string Normalize(string json, XapiVersion version) =>
        Encoding.UTF8.GetString(StatementNormalizer.Normalize(Encoding.UTF8.GetBytes(json), new StatementStamp(NewId, Now, Sender, version)));
}
