namespace Mooc.Xapi.Tests.Rules;

public sealed class ResultRulesTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"success":true,"completion":false,"response":"","duration":"PT1H0M0.1S","extensions":{}}""")]
    [InlineData("""{"score":{}}""")]
    [InlineData("""{"score":{"scaled":1.0}}""")]
    [InlineData("""{"score":{"scaled":-1.0000}}""")]
    [InlineData("""{"score":{"scaled":1e-400}}""")]
    [InlineData("""{"score":{"scaled":0.12123434,"raw":5,"min":0,"max":10}}""")]
    [InlineData("""{"score":{"raw":0,"min":0,"max":0.5}}""")]
    [InlineData("""{"score":{"raw":1e300}}""")]
    [InlineData("""{"extensions":{"e:e":null,"e:f":{},"e:g":[1,{"":null}],"e:h":""}}""")]
    public void A_result_may_say_these(string result) => Verdict.Good(Sample.WithResult(result));

    [Theory]
    [InlineData("[]", "result")]
    [InlineData("""{"grade":1}""", "result.grade")]
    [InlineData("""{"success":"true"}""", "result.success")]
    [InlineData("""{"success":1}""", "result.success")]
    [InlineData("""{"completion":"false"}""", "result.completion")]
    [InlineData("""{"response":7}""", "result.response")]
    [InlineData("""{"duration":"P4W1D"}""", "result.duration")]
    [InlineData("""{"duration":12}""", "result.duration")]
    [InlineData("""{"score":7}""", "result.score")]
    [InlineData("""{"score":{"max":"100"}}""", "result.score.max")]
    [InlineData("""{"score":{"points":1}}""", "result.score.points")]
    [InlineData("""{"score":{"scaled":1.01}}""", "result.score.scaled")]
    [InlineData("""{"score":{"scaled":-1.00001}}""", "result.score.scaled")]
    [InlineData("""{"score":{"scaled":1.00000000000000000000000000000000001}}""", "result.score.scaled")]
    [InlineData("""{"score":{"scaled":1e1000000000000000000000}}""", "result.score.scaled")]
    [InlineData("""{"score":{"scaled":"0.5"}}""", "result.score.scaled")]
    [InlineData("""{"score":{"min":1,"max":1}}""", "result.score")]
    [InlineData("""{"score":{"min":2,"max":1.9999999999999999999999999999999}}""", "result.score")]
    [InlineData("""{"score":{"raw":-1,"min":0}}""", "result.score")]
    [InlineData("""{"score":{"raw":10.1,"max":10}}""", "result.score")]
    [InlineData("""{"extensions":{"progress":75}}""", "result.extensions.progress")]
    [InlineData("""{"extensions":{"e:e":1,"e:e":2}}""", "result.extensions[\"e:e\"]")]
    [InlineData("""{"extensions":{"e:e":{"a":[{"b":1,"b":2}]}}}""", "result.extensions[\"e:e\"].a[0].b")]
    [InlineData("""{"extensions":[]}""", "result.extensions")]
    public void A_result_that_breaks_a_rule_is_refused(string result, string path) => Verdict.Bad(Sample.WithResult(result), path);
}
