namespace Mooc.Xapi.Tests.Rules;

public sealed class ContextRulesTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","revision":"3","platform":"web","language":"tlh","extensions":{"e:e":1}}""")]
    [InlineData("""{"instructor":{"mbox":"mailto:a@b.example"},"team":{"objectType":"Group","mbox":"mailto:all@b.example"}}""")]
    [InlineData("""{"instructor":{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"}]}}""")]
    [InlineData("""{"contextActivities":{"parent":{"id":"a:a"},"grouping":[{"id":"a:a"},{"id":"a:b"}],"category":[],"other":[{"objectType":"Activity","id":"a:a"}]}}""")]
    [InlineData("""{"statement":{"objectType":"StatementRef","id":"ec531277-b57b-4c15-8d91-d292c5b2b8f7"}}""")]
    public void A_context_may_say_these(string context) => Verdict.Good(Sample.WithContext(context));

    [Theory]
    [InlineData("\"home\"", "context")]
    [InlineData("""{"place":"home"}""", "context.place")]
    [InlineData("""{"registration":"x"}""", "context.registration")]
    [InlineData("""{"registration":null}""", "context.registration")]
    [InlineData("""{"instructor":{"name":"Ada"}}""", "context.instructor")]
    [InlineData("""{"team":{"mbox":"mailto:a@b.example"}}""", "context.team")]
    [InlineData("""{"team":{"objectType":"Agent","mbox":"mailto:a@b.example"}}""", "context.team.objectType")]
    [InlineData("""{"contextActivities":"a:a"}""", "context.contextActivities")]
    [InlineData("""{"contextActivities":{"sibling":{"id":"a:a"}}}""", "context.contextActivities.sibling")]
    [InlineData("""{"contextActivities":{"parent":"a:a"}}""", "context.contextActivities.parent")]
    [InlineData("""{"contextActivities":{"other":[{"id":"a:a"},{"key":"b"}]}}""", "context.contextActivities.other[1].key")]
    [InlineData("""{"contextActivities":{"parent":{"objectType":"Agent","id":"a:a"}}}""", "context.contextActivities.parent.objectType")]
    [InlineData("""{"revision":3}""", "context.revision")]
    [InlineData("""{"platform":{}}""", "context.platform")]
    [InlineData("""{"language":7}""", "context.language")]
    [InlineData("""{"language":"a12345"}""", "context.language")]
    [InlineData("""{"statement":{"id":"ec531277-b57b-4c15-8d91-d292c5b2b8f7"}}""", "context.statement")]
    [InlineData("""{"statement":{"objectType":"StatementRef","id":"x"}}""", "context.statement.id")]
    [InlineData("""{"statement":{"objectType":"Activity","id":"ec531277-b57b-4c15-8d91-d292c5b2b8f7"}}""", "context.statement.objectType")]
    [InlineData("""{"extensions":{"x":1}}""", "context.extensions.x")]
    public void A_context_that_breaks_a_rule_is_refused(string context, string path) => Verdict.Bad(Sample.WithContext(context), path);

    [Theory]
    [InlineData("revision", """{"objectType":"Agent","mbox":"mailto:a@b.example"}""", "context")]
    [InlineData("platform", """{"objectType":"Group","mbox":"mailto:a@b.example"}""", "context")]
    [InlineData("revision", """{"objectType":"StatementRef","id":"ec531277-b57b-4c15-8d91-d292c5b2b8f7"}""", "context")]
    [InlineData("platform", """{"objectType":"SubStatement","actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"v:v"},"object":{"id":"a:a"}}""", "context")]
    public void Revision_and_platform_go_with_activities_only(string name, string @object, string path)
    {
        var context = $$"""{"{{name}}":"1"}""";

        Verdict.Bad(Sample.Json(@object: @object, more: $"\"context\":{context}"), $"{path}.{name}");
        Verdict.Bad(Sample.WithInner($$""" "actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"v:v"},"object":{"objectType":"Agent","mbox":"mailto:a@b.example"},"context":{{context}}"""), $"object.context.{name}");
    }

    [Theory]
    [InlineData("""{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.example"}}]}""", "context.contextAgents")]
    [InlineData("""{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.example"},"relevantTypes":["t:t"]}]}""", "context.contextAgents")]
    [InlineData("""{"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.example"}}]}""", "context.contextGroups")]
    [InlineData("""{"contextGroups":[]}""", "context.contextGroups")]
    public void Further_agents_and_groups_came_with_version_2(string context, string path)
    {
        Assert.Equal(path, Assert.Single(Verdict.Of(Sample.WithContext(context), XapiVersion.V103)).Path);
        Assert.Empty(Verdict.Of(Sample.WithContext(context), XapiVersion.V200));
    }

    [Theory]
    [InlineData("""{"contextAgents":{}}""", "context.contextAgents")]
    [InlineData("""{"contextAgents":[{"agent":{"mbox":"mailto:a@b.example"}}]}""", "context.contextAgents[0]")]
    [InlineData("""{"contextAgents":[{"objectType":"contextAgent"}]}""", "context.contextAgents[0]")]
    [InlineData("""{"contextAgents":[{"objectType":"Agent","agent":{"mbox":"mailto:a@b.example"}}]}""", "context.contextAgents[0].objectType")]
    [InlineData("""{"contextAgents":[{"objectType":"contextAgent","agent":{"objectType":"Group","mbox":"mailto:a@b.example"}}]}""", "context.contextAgents[0].agent.objectType")]
    [InlineData("""{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.example"},"relevantTypes":[]}]}""", "context.contextAgents[0].relevantTypes")]
    [InlineData("""{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.example"},"relevantTypes":["abc"]}]}""", "context.contextAgents[0].relevantTypes[0]")]
    [InlineData("""{"contextGroups":[{"objectType":"contextGroup","group":{"mbox":"mailto:a@b.example"}}]}""", "context.contextGroups[0].group")]
    [InlineData("""{"contextGroups":[{"objectType":"contextAgent","group":{"objectType":"Group","mbox":"mailto:a@b.example"}}]}""", "context.contextGroups[0].objectType")]
    [InlineData("""{"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.example"},"relevantTypes":[7]}]}""", "context.contextGroups[0].relevantTypes[0]")]
    public void Version_2_has_rules_for_them(string context, string path) =>
        Assert.Equal(path, Verdict.Of(Sample.WithContext(context), XapiVersion.V200)[0].Path);
}
