using System.Text;
using System.Text.Json;

namespace Mooc.Xapi.Tests;

public sealed class StatementTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 11, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public void An_answered_question_is_written_as_the_standard_spells_it()
    {
        var statement = new Statement
        {
            Id = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"),
            Actor = Agent.WithAccount("https://learn.example", "k3v9"),
            Verb = new Verb("http://adlnet.gov/expapi/verbs/answered", LanguageMap.Of("en", "answered")),
            Object = new Activity("https://learn.example/q/1"),
            Result = new Result { Success = true, Response = "a[,]b", Score = new Score { Scaled = 0.50m } },
            Timestamp = Morning,
        };

        Assert.Equal(
            """
            {"id":"01234567-89ab-cdef-0123-456789abcdef",
            "actor":{"objectType":"Agent","account":{"homePage":"https://learn.example","name":"k3v9"}},
            "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en":"answered"}},
            "object":{"objectType":"Activity","id":"https://learn.example/q/1"},
            "result":{"score":{"scaled":0.50},"success":true,"response":"a[,]b"},
            "timestamp":"2026-03-01T09:30:00.000Z"}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(statement.ToUtf8Json()));
    }

    [Fact]
    public void A_statement_with_everything_in_it_is_read_as_it_was_written()
    {
        var written = Everything().ToUtf8Json();

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Statement.Parse(written).ToUtf8Json()));
    }

    [Fact]
    public void What_a_projection_needs_can_be_read_back()
    {
        var statement = Statement.Parse(Everything().ToUtf8Json());

        Assert.Equal(new Account("https://learn.example", "k3v9"), statement.Actor.Account);
        Assert.Equal(0.123456789012345678901234567m, statement.Result?.Score?.Raw);
        Assert.Equal(75, statement.Result?.Extensions?.NumberOf("https://w3id.org/xapi/cmi5/result/extensions/progress"));
        Assert.Equal("de", statement.Context?.Language);
        Assert.Equal("https://learn.example/quiz", Assert.Single(statement.Context!.ContextActivities!.Parent).Id);
        Assert.Equal(Morning, statement.Timestamp);
    }

    [Fact]
    public void A_single_activity_is_read_as_a_list_of_one()
    {
        var json = """
            {"actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"http://x.example/did"},"object":{"id":"http://x.example/it"},
            "context":{"contextActivities":{"parent":{"id":"http://x.example/whole"}}}}
            """u8;

        Assert.Equal("http://x.example/whole", Assert.Single(Statement.Parse(json.ToArray()).Context!.ContextActivities!.Parent).Id);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"actor":7}""")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"v:v"},"object":{"objectType":"Thing"}}""")]
    public void JSON_that_is_no_statement_is_called_so(string json) =>
        Assert.Throws<FormatException>(() => Statement.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Text_that_is_no_JSON_is_called_so() =>
        Assert.ThrowsAny<JsonException>(() => Statement.Parse("{"u8.ToArray()));

    [Fact]
    public void An_extension_holds_any_text_and_gives_it_back()
    {
        const string Iri = "https://learn.example/note";
        const string Text = "\"Grüß Gott\"\n\\ \u0001 😀";

        Assert.Equal(Text, ExtensionMap.Empty.With(Iri, Text).TextOf(Iri));
    }

    internal static Statement Everything() => new()
    {
        Id = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"),
        Actor = Agent.WithAccount("https://learn.example", "k3v9") with { Name = "Ada" },
        Verb = new Verb("http://adlnet.gov/expapi/verbs/answered", LanguageMap.Of([new("en", "answered"), new("el", "απάντησε")])),
        Object = new SubStatement
        {
            Actor = new Group { Member = [new Agent { Mbox = "mailto:ada@example.org" }, new Agent { OpenId = "https://ada.example" }] },
            Verb = new Verb("http://adlnet.gov/expapi/verbs/answered"),
            Object = new Activity("https://learn.example/q/1", Question()),
        },
        Result = new Result
        {
            Score = new Score { Scaled = -1, Raw = 0.123456789012345678901234567m, Min = 0, Max = 1 },
            Success = false,
            Completion = true,
            Response = "a",
            Duration = "PT83.5S",
            Extensions = ExtensionMap.Empty.With("https://w3id.org/xapi/cmi5/result/extensions/progress", 75),
        },
        Context = Surroundings(),
        Timestamp = Morning,
        Stored = Morning.AddMilliseconds(1.5),
        Authority = Agent.WithAccount("https://learn.example", "key"),
        Version = "2.0.0",
        Attachments =
        [
            new Attachment
            {
                UsageType = "http://x.example/certificate",
                Display = LanguageMap.Of("en", "Certificate"),
                Description = LanguageMap.Of("en", "On paper"),
                ContentType = "application/pdf",
                Length = 1234,
                Sha2 = "672fa5fa658017f1b72d65036f13379c6ab05d4ab3b6664908d8acf0b6a0c634",
                FileUrl = "https://learn.example/c.pdf",
            },
        ],
    };

    private static ActivityDefinition Question() => new()
    {
        Name = LanguageMap.Of("en", "Two of these"),
        Description = LanguageMap.Of("en", "Which two?"),
        Type = "http://adlnet.gov/expapi/activities/cmi.interaction",
        MoreInfo = "https://learn.example/q/1/about",
        InteractionType = InteractionType.Choice,
        CorrectResponsesPattern = ["a[,]b"],
        Choices = [new("a", LanguageMap.Of("en", "This")), new("b"), new("c")],
        Extensions = ExtensionMap.Empty.With("https://learn.example/key", """a "word" """).With("https://learn.example/open", true),
    };

    private static Context Surroundings() => new()
    {
        Registration = Guid.Parse("11111111-2222-4333-8444-555555555555"),
        Instructor = new Agent { MboxSha1Sum = "ebd31e95054c018b10727ccffd2ef2ec3a016ee9" },
        Team = new Group { Account = new Account("https://learn.example", "team") },
        ContextActivities = new ContextActivities
        {
            Parent = [new Activity("https://learn.example/quiz")],
            Grouping = [new Activity("https://learn.example/course")],
            Category = [new Activity("https://learn.example/profile")],
            Other = [new Activity("https://learn.example/other")],
        },
        Language = "de",
        Statement = new StatementReference(Guid.Parse("21111111-2222-4333-8444-555555555555")),
        ContextAgents = [new ContextAgent(new Agent { Mbox = "mailto:bo@example.org" }, ["https://learn.example/coach"])],
        ContextGroups = [new ContextGroup(new Group { Mbox = "mailto:all@example.org" })],
    };
}
