namespace Mooc.Xapi.Tests.Rules;

public sealed class ObjectRulesTests
{
    private const string Event = """ "actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"v:v"},"object":{"id":"a:a"}""";

    [Theory]
    [InlineData("""{"id":"a:a"}""")]
    [InlineData("""{"objectType":"Activity","id":"a:a","definition":{}}""")]
    [InlineData("""{"objectType":"Agent","mbox":"mailto:a@b.example"}""")]
    [InlineData("""{"objectType":"Group","mbox":"mailto:a@b.example"}""")]
    [InlineData("""{"objectType":"StatementRef","id":"01234567-89ab-cdef-0123-456789abcdef"}""")]
    public void An_object_is_one_of_five(string @object) => Verdict.Good(Sample.Json(@object: @object));

    [Theory]
    [InlineData("\"a:a\"", "object")]
    [InlineData("[]", "object")]
    [InlineData("{}", "object")]
    [InlineData("""{"id":"a"}""", "object.id")]
    [InlineData("""{"objectType":"activity","id":"a:a"}""", "object.objectType")]
    [InlineData("""{"objectType":7,"id":"a:a"}""", "object.objectType")]
    [InlineData("""{"objectType":"Person","id":"a:a"}""", "object.objectType")]
    [InlineData("""{"objectType":"substatement","id":"a:a"}""", "object.objectType")]
    [InlineData("""{"mbox":"mailto:a@b.example"}""", "object.mbox")]
    [InlineData("""{"objectType":"Agent"}""", "object")]
    [InlineData("""{"objectType":"Agent","id":"a:a"}""", "object.id")]
    [InlineData("""{"objectType":"StatementRef"}""", "object")]
    [InlineData("""{"objectType":"StatementRef","id":"a:a"}""", "object.id")]
    [InlineData("""{"objectType":"StatementRef","id":"01234567-89ab-cdef-0123-456789abcdef","definition":{}}""", "object.definition")]
    [InlineData("""{"id":"a:a","definition":[]}""", "object.definition")]
    public void An_object_that_is_none_of_them_is_refused(string @object, string path) => Verdict.Bad(Sample.Json(@object: @object), path);

    [Theory]
    [InlineData("""{"name":{"de":"Eins"},"description":{"de":"Zwei"},"type":"t:t","moreInfo":"https://x.example/","extensions":{"e:e":null}}""")]
    [InlineData("""{"interactionType":"true-false","correctResponsesPattern":["true"]}""")]
    [InlineData("""{"interactionType":"choice","correctResponsesPattern":[],"choices":[{"id":"a"},{"id":"b","description":{"en":"B"}}]}""")]
    [InlineData("""{"interactionType":"choice"}""")]
    [InlineData("""{"interactionType":"sequencing","choices":[]}""")]
    [InlineData("""{"interactionType":"likert","scale":[{"id":"a"}]}""")]
    [InlineData("""{"interactionType":"matching","source":[{"id":"a"}],"target":[{"id":"a"}]}""")]
    [InlineData("""{"interactionType":"performance","steps":[{"id":"a"}]}""")]
    [InlineData("""{"interactionType":"fill-in"}""")]
    [InlineData("""{"interactionType":"long-fill-in"}""")]
    [InlineData("""{"interactionType":"numeric"}""")]
    [InlineData("""{"interactionType":"other"}""")]
    public void A_definition_may_describe_a_question(string definition) => Verdict.Good(Sample.WithDefinition(definition));

    [Theory]
    [InlineData("""{"name":"Eins"}""", "object.definition.name")]
    [InlineData("""{"description":{"de_DE":"x"}}""", "object.definition.description.de_DE")]
    [InlineData("""{"type":"lesson"}""", "object.definition.type")]
    [InlineData("""{"moreInfo":null}""", "object.definition.moreInfo")]
    [InlineData("""{"moreinfo":"https://x.example/"}""", "object.definition.moreinfo")]
    [InlineData("""{"extensions":{"e":1}}""", "object.definition.extensions.e")]
    [InlineData("""{"extensions":7}""", "object.definition.extensions")]
    [InlineData("""{"interactionType":"Choice"}""", "object.definition.interactionType")]
    [InlineData("""{"interactionType":"essay"}""", "object.definition.interactionType")]
    [InlineData("""{"correctResponsesPattern":["a"]}""", "object.definition.correctResponsesPattern")]
    [InlineData("""{"choices":[{"id":"a"}]}""", "object.definition.choices")]
    [InlineData("""{"scale":[{"id":"a"}]}""", "object.definition.scale")]
    [InlineData("""{"source":[{"id":"a"}]}""", "object.definition.source")]
    [InlineData("""{"target":[{"id":"a"}]}""", "object.definition.target")]
    [InlineData("""{"steps":[{"id":"a"}]}""", "object.definition.steps")]
    [InlineData("""{"interactionType":"choice","scale":[{"id":"a"}]}""", "object.definition.scale")]
    [InlineData("""{"interactionType":"likert","choices":[{"id":"a"}]}""", "object.definition.choices")]
    [InlineData("""{"interactionType":"numeric","choices":[{"id":"a"}]}""", "object.definition.choices")]
    [InlineData("""{"interactionType":"choice","choices":{"id":"a"}}""", "object.definition.choices")]
    [InlineData("""{"interactionType":"choice","choices":["a"]}""", "object.definition.choices[0]")]
    [InlineData("""{"interactionType":"choice","choices":[{"id":1}]}""", "object.definition.choices[0].id")]
    [InlineData("""{"interactionType":"choice","choices":[{"id":"a"},{"id":"a"}]}""", "object.definition.choices[1].id")]
    [InlineData("""{"interactionType":"choice","choices":[{"id":"a","name":"A"}]}""", "object.definition.choices[0].name")]
    [InlineData("""{"interactionType":"choice","choices":[{"id":"a","description":{"something":"A"}}]}""", "object.definition.choices[0].description.something")]
    [InlineData("""{"interactionType":"choice","correctResponsesPattern":"a"}""", "object.definition.correctResponsesPattern")]
    [InlineData("""{"interactionType":"choice","correctResponsesPattern":[1]}""", "object.definition.correctResponsesPattern[0]")]
    public void A_definition_that_breaks_a_rule_is_refused(string definition, string path) => Verdict.Bad(Sample.WithDefinition(definition), path);

    [Fact]
    public void A_statement_may_hold_another() => Verdict.Good(Sample.WithInner(Event));

    [Theory]
    [InlineData("\"id\":\"01234567-89ab-cdef-0123-456789abcdef\"", "object.id")]
    [InlineData("\"stored\":\"2026-03-01T09:30:00Z\"", "object.stored")]
    [InlineData("\"version\":\"1.0.0\"", "object.version")]
    [InlineData("\"authority\":{\"mbox\":\"mailto:a@b.example\"}", "object.authority")]
    [InlineData("\"timestamp\":\"2026-03-01T09:30:00-00:00\"", "object.timestamp")]
    [InlineData("\"result\":{\"success\":\"true\"}", "object.result.success")]
    [InlineData("\"context\":{\"registration\":\"x\"}", "object.context.registration")]
    [InlineData("\"attachments\":[7]", "object.attachments[0]")]
    public void The_inner_statement_has_rules_of_its_own(string more, string path) => Verdict.Bad(Sample.WithInner(Event + "," + more), path);

    [Theory]
    [InlineData(""" "actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"v:v"}""")]
    [InlineData(""" "actor":{"mbox":"mailto:a@b.example"},"object":{"id":"a:a"}""")]
    [InlineData(""" "verb":{"id":"v:v"},"object":{"id":"a:a"}""")]
    public void The_inner_statement_is_whole(string inner) => Verdict.Bad(Sample.WithInner(inner), "object");

    [Fact]
    public void The_inner_statement_holds_no_third() =>
        Verdict.Bad(
            Sample.WithInner($$""" "actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"v:v"},"object":{"objectType":"SubStatement",{{Event}}}"""),
            "object.object");

    [Theory]
    [InlineData("""{"objectType":"StatementRef","id":"01234567-89ab-cdef-0123-456789abcdef"}""", true)]
    [InlineData("""{"id":"a:a"}""", false)]
    [InlineData("""{"objectType":"Agent","mbox":"mailto:a@b.example"}""", false)]
    public void Only_a_reference_can_be_voided(string @object, bool good)
    {
        var json = Sample.Json(verb: """{"id":"http://adlnet.gov/expapi/verbs/voided"}""", @object: @object);

        if (good) Verdict.Good(json);
        else Verdict.Bad(json, "object");
    }
}
