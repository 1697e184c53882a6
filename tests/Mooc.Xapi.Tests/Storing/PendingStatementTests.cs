using System.Text;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Tests.Storing;

public sealed class PendingStatementTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly StatementStamp Stamp = new(Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), Moment, Agent.WithAccount("https://learn.example/", "key"), XapiVersion.V200);

    public static TheoryData<string> Sent =>
    [
        Sample.Json(),
        Sample.Json(more: "\"timestamp\":\"2026-02-28T12:00:00Z\""),
        Sample.Json(more: "\"stored\":\"2001-01-01T00:00:00Z\",\"version\":\"1.0.0\""),
        Sample.Json(more: "\"timestamp\":\"0001-01-01T00:00:00.0000001Z\""),
        Sample.WithResult("""{"response":"\"stored\":\"0001-01-01T00:00:00.0000001Z\""}"""),
        Sample.WithResult("""{"extensions":{"https://e.example/x":{"stored":"0001-01-01T00:00:00.0000001Z"}}}"""),
    ];

    [Theory]
    [MemberData(nameof(Sent))]
    public void What_is_told_the_moment_last_is_the_same_as_what_is_told_it_first(string sent)
    {
        var utf8 = Encoding.UTF8.GetBytes(sent);

        foreach (var moment in (DateTimeOffset[])[Moment, Moment.AddTicks(1)])
            Assert.Equal(Encoding.UTF8.GetString(StatementNormalizer.Normalize(utf8, Stamp with { Stored = moment })), Encoding.UTF8.GetString(PendingStatement.Of(utf8, Stamp).At(moment)));
    }
}
