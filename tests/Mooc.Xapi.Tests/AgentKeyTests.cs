namespace Mooc.Xapi.Tests;

public sealed class AgentKeyTests
{
    [Fact]
    public void An_account_is_known_by_its_home_and_its_name() =>
        Assert.Equal("account|https://learn.example|a|b", AgentKey.Of(Agent.WithAccount("https://learn.example", "a|b")));

    [Fact]
    public void The_domain_of_a_mail_address_may_be_in_capitals() =>
        Assert.Equal(AgentKey.Of(new Agent { Mbox = "mailto:Ada@example.org" }), AgentKey.Of(new Agent { Mbox = "mailto:Ada@Example.ORG" }));

    [Fact]
    public void What_stands_before_the_domain_may_not() =>
        Assert.NotEqual(AgentKey.Of(new Agent { Mbox = "mailto:ada@example.org" }), AgentKey.Of(new Agent { Mbox = "mailto:Ada@example.org" }));

    [Fact]
    public void A_hash_may_be_in_capitals() =>
        Assert.Equal("mbox_sha1sum|ab", AgentKey.Of(new Agent { MboxSha1Sum = "AB" }));

    [Fact]
    public void An_OpenID_is_a_key() => Assert.Equal("openid|https://ada.example", AgentKey.Of(new Agent { OpenId = "https://ada.example" }));

    [Fact]
    public void A_group_without_an_identifier_has_no_key() =>
        Assert.Null(AgentKey.Of(new Group { Member = [new Agent { Mbox = "mailto:ada@example.org" }] }));
}
