using System.Text;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Tests.Rules;

/// <summary>What is asked of the text as a whole.</summary>
public sealed class TextRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("[1,]")]
    [InlineData("{/* no */}")]
    [InlineData("{'a':1}")]
    [InlineData("\uFEFF{}")]
    public void What_is_no_JSON_is_refused(string json) => Verdict.Bad(json, "$");

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var json = Encoding.UTF8.GetBytes(Sample.WithResult("""{"response":"?"}"""));
        json[Array.LastIndexOf(json, (byte)'?')] = 0xC3;

        Assert.Contains("UTF-8", Assert.Single(StatementRules.Check(json, XapiVersion.V200)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", true)]
    [InlineData("\\\\ud83d", true)]
    [InlineData("\\ud83d", false)]
    [InlineData("\\ude00", false)]
    [InlineData("\\ud83dx", false)]
    [InlineData("\\ud83d\\ud83d", false)]
    [InlineData("\\ud83d\\n00000", false)]
    public void Half_a_character_is_refused(string text, bool good)
    {
        var json = Sample.WithResult($$"""{"response":"{{text}}"}""");

        if (good) Verdict.Good(json);
        else Verdict.Bad(json, "$");
    }

    [Theory]
    [InlineData(97, true)]
    [InlineData(98, false)]
    public void A_hundred_levels_are_enough(int arrays, bool good)
    {
        var json = Sample.WithResult($$$"""{"extensions":{"e:e":{{{new string('[', arrays)}}}{{{new string(']', arrays)}}}}}""");

        if (good) Verdict.Good(json);
        else Verdict.Bad(json, "$");
    }

    [Fact]
    public void Too_much_is_refused_before_it_is_read()
    {
        var json = Encoding.UTF8.GetBytes(Sample.Json());

        Assert.Empty(StatementRules.Check(json, XapiVersion.V103, new StatementLimits { MaxBytes = json.Length }));
        Assert.Single(StatementRules.Check(json, XapiVersion.V103, new StatementLimits { MaxBytes = json.Length - 1 }));
    }

    [Fact]
    public void Too_many_statements_are_refused()
    {
        var json = Encoding.UTF8.GetBytes($"[{Sample.Json()},{Sample.Json()}]");

        Assert.Empty(StatementRules.Check(json, XapiVersion.V103, new StatementLimits { MaxStatements = 2 }));
        Assert.Single(StatementRules.Check(json, XapiVersion.V103, new StatementLimits { MaxStatements = 1 }));
    }

    [Fact]
    public void One_bad_statement_in_a_batch_is_found() =>
        Verdict.Bad($$"""[{{Sample.Json()}},{{Sample.Json(verb: "{}")}}]""", "[1].verb");

    [Fact]
    public void An_empty_batch_is_no_mistake() => Verdict.Good("[]");

    [Fact]
    public void The_same_id_twice_in_a_batch_is_refused_by_2_0_0()
    {
        var first = Sample.Json(more: "\"id\":\"01234567-89ab-cdef-0123-456789abcdef\"");
        var second = Sample.Json(more: "\"id\":\"01234567-89AB-CDEF-0123-456789ABCDEF\"");

        Assert.Empty(Verdict.Of($"[{first},{second}]", XapiVersion.V103));
        Assert.Equal("[1].id", Assert.Single(Verdict.Of($"[{first},{second}]", XapiVersion.V200)).Path);
    }

    [Fact]
    public void Who_sends_a_thousand_mistakes_hears_of_some()
    {
        var mistakes = string.Join(',', Enumerable.Range(0, 1000).Select(n => $"\"x{n}\":1"));

        Assert.Equal(20, Verdict.Of(Sample.Json(more: mistakes), XapiVersion.V103).Count);
    }

    [Fact]
    public void A_problem_says_where_it_stands_and_which_clause_it_breaks()
    {
        var problem = Assert.Single(Verdict.Of(Sample.WithResult("""{"score":{"scaled":2}}"""), XapiVersion.V103));

        Assert.Equal(new StatementProblem("result.score.scaled", "Data 2.4.5.1", "Here stands a number from -1 to 1."), problem);
    }
}
