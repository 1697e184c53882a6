using System.Text;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Tests.Storing;

public sealed class StatementIndexTests
{
    private const string Ada = "mbox|mailto:ada@example.org";
    private const string Bo = "mbox|mailto:bo@example.org";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_plain_statement_is_found_by_who_did_what()
    {
        var index = Of(Sample.Json(more: """ "timestamp":"2026-02-01T10:00:00+01:00","context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7"} """));

        Assert.Equal("account|https://learn.example|k3v9", index.Actor);
        Assert.Equal([index.Actor!], index.Agents);
        Assert.Equal("http://adlnet.gov/expapi/verbs/answered", index.Verb);
        Assert.Equal("https://learn.example/q/1", index.Activity);
        Assert.Equal(Guid.Parse("ec531277-b57b-4c15-8d91-d292c5b2b8f7"), index.Registration);
        Assert.Equal(Now, index.Stored);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero), index.Timestamp);
        Assert.Null(index.Reference);
        Assert.False(index.IsVoiding);
    }

    [Fact]
    public void Members_of_a_group_are_found_with_it()
    {
        var index = Of(Sample.Json(
            actor: """{"objectType":"Group","mbox":"mailto:all@example.org","member":[{"mbox":"mailto:ada@example.org"}]}""",
            @object: """{"objectType":"Agent","mbox":"mailto:bo@example.org"}"""));

        Assert.Equal("mbox|mailto:all@example.org", index.Actor);
        Assert.Equal(["mbox|mailto:all@example.org", Ada, Bo], index.Agents);
        Assert.Null(index.Activity);
    }

    [Theory]
    [InlineData("http://adlnet.gov/expapi/verbs/voided", true)]
    [InlineData("http://adlnet.gov/expapi/verbs/commented", false)]
    public void What_a_statement_points_to_is_known(string verb, bool voids)
    {
        var index = Of(Sample.Json(verb: $$"""{"id":"{{verb}}"}""", @object: """{"objectType":"StatementRef","id":"EC531277-b57b-4c15-8d91-d292c5b2b8f7"}"""));

        Assert.Equal(Guid.Parse("ec531277-b57b-4c15-8d91-d292c5b2b8f7"), index.Reference);
        Assert.Equal(voids, index.IsVoiding);
    }

    [Theory]
    [InlineData("""{"instructor":{"mbox":"mailto:ada@example.org"}}""")]
    [InlineData("""{"team":{"objectType":"Group","member":[{"mbox":"mailto:ada@example.org"}]}}""")]
    [InlineData("""{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:ada@example.org"}}]}""")]
    [InlineData("""{"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:ada@example.org"}}]}""")]
    public void Whoever_stands_around_is_related(string context)
    {
        var inner = Of(Sample.WithInner($$""" "actor":{{Sample.Actor}},"verb":{{Sample.Verb}},"object":{{Sample.Activity}},"context":{{context}}"""));

        Assert.Contains(Ada, Of(Sample.WithContext(context)).RelatedAgents);
        Assert.Contains(Ada, inner.RelatedAgents);
        Assert.DoesNotContain(Ada, Of(Sample.WithContext(context)).Agents);
    }

    [Fact]
    public void Who_vouches_is_related() => Assert.Contains("mbox|mailto:lrs@example.org", Of(Sample.Json()).RelatedAgents);

    [Fact]
    public void Whoever_stands_in_an_inner_statement_is_related()
    {
        var index = Of(Sample.WithInner($$""" "actor":{"mbox":"mailto:ada@example.org"},"verb":{{Sample.Verb}},"object":{"objectType":"Agent","mbox":"mailto:bo@example.org"}"""));

        Assert.Contains(Ada, index.RelatedAgents);
        Assert.Contains(Bo, index.RelatedAgents);
        Assert.Single(index.Agents);
    }

    [Fact]
    public void All_activities_are_related_wherever_they_stand()
    {
        const string Around = """{"contextActivities":{"parent":{"id":"a:p"},"grouping":[{"id":"a:g"}],"category":[{"id":"a:c"}],"other":[{"id":"a:o"},{"id":"a:p"}]}}""";

        var plain = Of(Sample.WithContext(Around));
        var inner = Of(Sample.WithInner($$""" "actor":{{Sample.Actor}},"verb":{{Sample.Verb}},"object":{{Sample.Activity}},"context":{{Around}}"""));

        Assert.Equal(["https://learn.example/q/1", "a:p", "a:g", "a:c", "a:o"], plain.RelatedActivities);
        Assert.Equal(plain.RelatedActivities, inner.RelatedActivities);
        Assert.Null(inner.Activity);
    }

    private static StatementIndex Of(string json)
    {
        var stamp = new StatementStamp(Guid.CreateVersion7(), Now, new Agent { Mbox = "mailto:lrs@example.org" }, XapiVersion.V200);
        return StatementIndex.Of(StatementNormalizer.Normalize(Encoding.UTF8.GetBytes(json), stamp));
    }
}
