using System.Text;
using System.Text.Json;
using Mooc.Xapi.Querying;

namespace Mooc.Xapi.Tests.Querying;

public sealed class StatementViewTests
{
    private const string Who = """{"objectType":"Agent","name":"Ada","mbox":"mailto:ada@example.org"}""";
    private const string Team = """{"objectType":"Group","name":"All","mbox":"mailto:all@example.org","member":[{"name":"Ada","mbox":"mailto:ada@example.org"}]}""";
    private const string Crowd = """{"objectType":"Group","name":"Some","member":[{"name":"Ada","mbox":"mailto:ada@example.org"}]}""";
    private const string Quiz = """{"objectType":"Activity","id":"a:q","definition":{"name":{"en":"Quiz","de":"Quiz (de)"}}}""";

    [Fact]
    public void Ids_keep_of_agents_groups_verbs_and_activities_what_identifies_them()
    {
        var json = Sample.Json(Team, """{"id":"v:v","display":{"en":"did"}}""", Quiz, $$""" "authority":{{Who}},"result":{"success":true} """);

        Assert.Equal(
            """
            {"actor":{"objectType":"Group","mbox":"mailto:all@example.org"},"verb":{"id":"v:v"},"object":{"id":"a:q"},
            "authority":{"objectType":"Agent","mbox":"mailto:ada@example.org"},"result":{"success":true}}
            """.ReplaceLineEndings(""),
            Ids(json));
    }

    [Fact]
    public void Ids_keep_the_members_of_a_group_that_has_no_other_identifier() =>
        Assert.Contains("""{"objectType":"Group","member":[{"mbox":"mailto:ada@example.org"}]}""", Ids(Sample.Json(actor: Crowd)), StringComparison.Ordinal);

    [Fact]
    public void Ids_go_into_the_context()
    {
        var context = $$$$"""
            {"instructor":{{{{Who}}}},"team":{{{{Team}}}},"contextActivities":{"parent":[{{{{Quiz}}}}]},
            "contextAgents":[{"objectType":"contextAgent","agent":{{{{Who}}}},"relevantTypes":["t:t"]}],"language":"de"}
            """;

        Assert.Equal(
            """
            {"instructor":{"objectType":"Agent","mbox":"mailto:ada@example.org"},"team":{"objectType":"Group","mbox":"mailto:all@example.org"},
            "contextActivities":{"parent":[{"id":"a:q"}]},
            "contextAgents":[{"objectType":"contextAgent","agent":{"objectType":"Agent","mbox":"mailto:ada@example.org"},"relevantTypes":["t:t"]}],"language":"de"}
            """.ReplaceLineEndings(""),
            JsonElement.Parse(Ids(Sample.WithContext(context))).GetProperty("context").GetRawText());
    }

    [Theory]
    [InlineData(Who, """{"objectType":"Agent","mbox":"mailto:ada@example.org"}""")]
    [InlineData("""{"objectType":"StatementRef","id":"01234567-89ab-cdef-0123-456789abcdef"}""", """{"objectType":"StatementRef","id":"01234567-89ab-cdef-0123-456789abcdef"}""")]
    [InlineData(
        $$$$"""{"objectType":"SubStatement","actor":{{{{Who}}}},"verb":{"id":"v:v","display":{}},"object":{{{{Quiz}}}}}""",
        """{"objectType":"SubStatement","actor":{"objectType":"Agent","mbox":"mailto:ada@example.org"},"verb":{"id":"v:v"},"object":{"id":"a:q"}}""")]
    public void Ids_know_every_kind_of_object(string @object, string ids) =>
        Assert.Equal(ids, JsonElement.Parse(Ids(Sample.Json(@object: @object))).GetProperty("object").GetRawText());

    [Theory]
    [InlineData("de", "Quiz (de)")]
    [InlineData("en", "Quiz")]
    [InlineData(null, "Quiz")]
    public void Canonical_gives_one_language_for_each_text(string? wish, string name)
    {
        var activity = JsonElement.Parse(Canonical(Sample.Json(@object: Quiz), wish)).GetProperty("object").GetProperty("definition");

        var text = Assert.Single(activity.GetProperty("name").EnumerateObject());
        Assert.Equal(name, text.Value.GetString());
    }

    [Fact]
    public void Canonical_chooses_for_each_text_by_itself()
    {
        var json = Sample.Json(
            verb: """{"id":"v:v","display":{"fr":"fit","en":"did"}}""",
            @object: """{"id":"a:a","definition":{"name":{"en":"A","de":"Ä"},"description":{"fr":"B"},"interactionType":"choice","choices":[{"id":"name","description":{"en":"C","de":"Z"}}],"extensions":{"e:e":{"name":{"en":"kept","de":"kept"}}}}}""",
            more: $$$$$""" "context":{"contextActivities":{"parent":[{{{{{Quiz}}}}}]},"extensions":{"e:e":{"display":{"en":"kept","de":"kept"}}}} """);

        Assert.Equal(
            """
            {"actor":{"account":{"homePage":"https://learn.example","name":"k3v9"}},"verb":{"id":"v:v","display":{"fr":"fit"}},
            "object":{"id":"a:a","definition":{"name":{"de":"Ä"},"description":{"fr":"B"},"interactionType":"choice","choices":[{"id":"name","description":{"de":"Z"}}],"extensions":{"e:e":{"name":{"en":"kept","de":"kept"}}}}},
            "context":{"contextActivities":{"parent":[{"objectType":"Activity","id":"a:q","definition":{"name":{"de":"Quiz (de)"}}}]},"extensions":{"e:e":{"display":{"en":"kept","de":"kept"}}}}}
            """.ReplaceLineEndings(""),
            Canonical(json, "de, fr;q=0.5"));
    }

    [Fact]
    public void Canonical_goes_into_an_inner_statement()
    {
        var json = Sample.WithInner($$$$""" "actor":{{{{Who}}}},"verb":{"id":"v:v","display":{"en":"did","de":"tat"}},"object":{{{{Quiz}}}}""");

        Assert.Equal(
            $$$$$"""{"objectType":"SubStatement","actor":{{{{{Who}}}}},"verb":{"id":"v:v","display":{"de":"tat"}},"object":{"objectType":"Activity","id":"a:q","definition":{"name":{"de":"Quiz (de)"}}}}""",
            JsonElement.Parse(Canonical(json, "de")).GetProperty("object").GetRawText());
    }

    [Fact]
    public void Canonical_takes_the_definition_that_the_store_has()
    {
        var known = """{"name":{"de":"Neu","en":"New"}}"""u8.ToArray();
        var view = StatementView.Canonical(
            Encoding.UTF8.GetBytes(Sample.WithContext("""{"contextActivities":{"parent":[{"id":"a:unknown"}]}}""")),
            AcceptLanguage.Parse("en"),
            id => id == "https://learn.example/q/1" ? known : null);

        var statement = Statement.Parse(view);

        Assert.Equal("New", ((Activity)statement.Object).Definition?.Name?["en"]);
        Assert.Null(Assert.Single(statement.Context!.ContextActivities!.Parent).Definition);
    }

    private static string Ids(string json) => Encoding.UTF8.GetString(StatementView.Ids(Encoding.UTF8.GetBytes(json)));

    private static string Canonical(string json, string? wish) =>
        Encoding.UTF8.GetString(StatementView.Canonical(Encoding.UTF8.GetBytes(json), AcceptLanguage.Parse(wish)));
}
