namespace Mooc.Xapi.Tests.Rules;

public sealed class ActorRulesTests
{
    [Theory]
    [InlineData("""{"mbox":"mailto:ada@example.org"}""")]
    [InlineData("""{"objectType":"Agent","name":"Ada","mbox":"mailto:ada+x@sub.example.org"}""")]
    [InlineData("""{"mbox_sha1sum":"EBD31e95054c018b10727ccffd2ef2ec3a016ee9"}""")]
    [InlineData("""{"openid":"https://ada.example"}""")]
    [InlineData("""{"account":{"homePage":"https://learn.example","name":""}}""")]
    [InlineData("""{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"}]}""")]
    [InlineData("""{"objectType":"Group","mbox":"mailto:all@example.org"}""")]
    [InlineData("""{"objectType":"Group","name":"All","account":{"homePage":"https://learn.example","name":"all"},"member":[]}""")]
    public void An_actor_is_known_by_one_identifier_or_by_its_members(string actor) => Verdict.Good(Sample.Json(actor: actor));

    [Theory]
    [InlineData("\"Ada\"", "actor")]
    [InlineData("{}", "actor")]
    [InlineData("""{"name":"Ada"}""", "actor")]
    [InlineData("""{"objectType":"agent","mbox":"mailto:a@b.example"}""", "actor.objectType")]
    [InlineData("""{"objectType":"Person","mbox":"mailto:a@b.example"}""", "actor.objectType")]
    [InlineData("""{"objectType":7,"mbox":"mailto:a@b.example"}""", "actor.objectType")]
    [InlineData("""{"name":7,"mbox":"mailto:a@b.example"}""", "actor.name")]
    [InlineData("""{"name":null,"mbox":"mailto:a@b.example"}""", "actor.name")]
    [InlineData("""{"mbox":"mailto:a@b.example","openid":"https://a.example"}""", "actor")]
    [InlineData("""{"mbox":"a@b.example"}""", "actor.mbox")]
    [InlineData("""{"mbox":"mailto:b.example"}""", "actor.mbox")]
    [InlineData("""{"mbox":"mailto:@b.example"}""", "actor.mbox")]
    [InlineData("""{"mbox":"mailto:a@"}""", "actor.mbox")]
    [InlineData("""{"mbox":"mailto:a@b@c.example"}""", "actor.mbox")]
    [InlineData("""{"mbox":"mailto:a b@c.example"}""", "actor.mbox")]
    [InlineData("""{"mbox":"mailto:a@b.example,c@d.example"}""", "actor.mbox")]
    [InlineData("""{"mbox":"http://b.example"}""", "actor.mbox")]
    [InlineData("""{"mbox_sha1sum":"ebd31e95"}""", "actor.mbox_sha1sum")]
    [InlineData("""{"mbox_sha1sum":"gbd31e95054c018b10727ccffd2ef2ec3a016ee9"}""", "actor.mbox_sha1sum")]
    [InlineData("""{"openid":"ada.example"}""", "actor.openid")]
    [InlineData("""{"account":"ada"}""", "actor.account")]
    [InlineData("""{"account":{"name":"ada"}}""", "actor.account")]
    [InlineData("""{"account":{"homePage":"https://learn.example"}}""", "actor.account")]
    [InlineData("""{"account":{"homePage":"learn.example","name":"ada"}}""", "actor.account.homePage")]
    [InlineData("""{"account":{"homePage":"https://learn.example","name":7}}""", "actor.account.name")]
    [InlineData("""{"account":{"homePage":"https://learn.example","name":"a\u0000"}}""", "actor.account.name")]
    [InlineData("""{"account":{"homepage":"https://learn.example","name":"ada"}}""", "actor.account.homepage")]
    [InlineData("""{"mbox":"mailto:a@b.example","member":[]}""", "actor.member")]
    public void An_agent_that_breaks_a_rule_is_refused(string actor, string path) => Verdict.Bad(Sample.Json(actor: actor), path);

    [Theory]
    [InlineData("""{"objectType":"Group"}""", "actor")]
    [InlineData("""{"objectType":"Group","member":[]}""", "actor")]
    [InlineData("""{"objectType":"Group","member":{"mbox":"mailto:a@b.example"}}""", "actor.member")]
    [InlineData("""{"objectType":"Group","member":["ada"]}""", "actor.member[0]")]
    [InlineData("""{"objectType":"Group","member":[{"name":"Ada"}]}""", "actor.member[0]")]
    [InlineData("""{"objectType":"Group","member":[{"objectType":"Group","mbox":"mailto:a@b.example"}]}""", "actor.member[0].objectType")]
    [InlineData("""{"objectType":"Group","mbox":"mailto:a@b.example","openid":"https://a.example"}""", "actor")]
    [InlineData("""{"objectType":"group","member":[{"mbox":"mailto:a@b.example"}]}""", "actor.objectType")]
    public void A_group_that_breaks_a_rule_is_refused(string actor, string path) => Verdict.Bad(Sample.Json(actor: actor), path);

    [Theory]
    [InlineData("""{"mbox":"mailto:a@b.example"}""")]
    [InlineData("""{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:c@d.example"}]}""")]
    public void An_agent_or_two_of_them_vouch_for_a_statement(string authority) => Verdict.Good(Sample.Json(more: $"\"authority\":{authority}"));

    [Theory]
    [InlineData("""{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"}]}""")]
    [InlineData("""{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:c@d.example"},{"mbox":"mailto:e@f.example"}]}""")]
    [InlineData("""{"objectType":"Group","mbox":"mailto:all@b.example"}""")]
    [InlineData("""{"objectType":"Group","mbox":"mailto:all@b.example","member":[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:c@d.example"}]}""")]
    public void No_other_group_does(string authority) => Verdict.Bad(Sample.Json(more: $"\"authority\":{authority}"), "authority");
}
