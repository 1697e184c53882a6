using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Tests.Commands;

namespace Mooc.Web.Tests.Certificates;

public sealed partial class BadgeTests
{
    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task A_badge_verifies_by_the_key_that_it_names_in_the_issuers_document(string algorithm)
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");

        var badge = await BadgeOfAsync(site, anna, "Anna", $"?alg={algorithm}");

        Assert.Equal(algorithm, badge.Header["alg"]!.GetValue<string>());
        Assert.True(badge.IsGoodBy(await JsonAsync(site, "/.well-known/did.json")));
        Assert.Contains((await JsonAsync(site, "/.well-known/jwks.json"))["keys"]!.AsArray(), key => badge.IsSignedBy(key!));
        Assert.True(badge.Header["jwk"] is not { } key || badge.IsSignedBy(key));
    }

    [Fact]
    public async Task One_changed_letter_is_found_out()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");
        var badge = await BadgeOfAsync(site, anna, "Anna");

        var forged = badge with { Signed = badge.Signed[..^1] + (badge.Signed[^1] == 'A' ? 'B' : 'A') };

        Assert.False(forged.IsGoodBy(await JsonAsync(site, "/.well-known/did.json")));
    }

    [Fact]
    public async Task A_badge_says_what_was_learned()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna Velasquez");

        var badge = (await BadgeOfAsync(site, anna, "Anna Velasquez")).Payload;

        Assert.Equal(["VerifiableCredential", "OpenBadgeCredential"], badge["type"]!.AsArray().Select(type => type!.GetValue<string>()));
        Assert.Equal("Tiny rights", badge["credentialSubject"]!["achievement"]!["name"]!.GetValue<string>());
        Assert.Equal("85", badge["credentialSubject"]!["result"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("did:web:localhost%3A5080", badge["iss"]!.GetValue<string>());
        Assert.Contains("1 hour", badge["credentialSubject"]!["achievement"]!["criteria"]!["narrative"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_is_in_the_holders_own_badge_and_in_others_once_the_holder_agrees()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna Velasquez");

        Assert.Equal("Anna Velasquez", (await BadgeOfAsync(site, anna, "Anna Velasquez")).Name);
        Assert.Null((await BadgeOfAsync(site, site.Visitor(), "Anna Velasquez")).Name);

        await anna.OpenAsync("/certificates");
        await anna.PressAsync("Show my name – Tiny rights");
        Assert.Equal("Anna Velasquez", (await BadgeOfAsync(site, site.Visitor(), "Anna Velasquez")).Name);
    }

    [Fact]
    public async Task A_revoked_badge_is_one_bit_among_many_and_nobody_elses()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");
        var ben = await site.GraduateAsync("Ben");
        var (annas, bens) = (await BadgeOfAsync(site, anna, "Anna"), await BadgeOfAsync(site, ben, "Ben"));
        await site.WithDbAsync(db => db.StatusEntries.Where(entry => entry.Place == annas.Place)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.RevokedAt, site.Clock.GetUtcNow().UtcDateTime)));

        var list = ReadBadge.Of(await site.Visitor().Http.GetStringAsync(new Uri(annas.Status).AbsolutePath));

        Assert.Equal([annas.Place], list.SetPlaces());
        Assert.NotEqual(annas.Place, bens.Place);
        Assert.True(list.IsGoodBy(await JsonAsync(site, "/.well-known/did.json")));
    }

    [Fact]
    public async Task A_sites_first_keys_are_its_own_and_made_once()
    {
        using var site = new MoocSite { MakesItsKeys = true };

        var both = await Task.WhenAll(JsonAsync(site, "/.well-known/jwks.json"), JsonAsync(site, "/.well-known/jwks.json"));

        Assert.Equal(both[0].ToJsonString(), both[1].ToJsonString());
        Assert.Equal(["ES256", "RS256"], both[0]["keys"]!.AsArray().Select(key => key!["alg"]!.GetValue<string>()).Order());
        Assert.Equal(2, await site.WithDbAsync(db => db.SigningKeys.CountAsync()));
    }

    [Fact]
    public async Task What_was_signed_before_the_keys_changed_still_verifies_and_nobody_can_sign_so_again()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");
        var before = await BadgeOfAsync(site, anna, "Anna");

        var answer = await site.ShellAsync("certificate", "rotate-keys");

        Assert.Equal(0, answer.Code);
        var did = await JsonAsync(site, "/.well-known/did.json");
        var after = await BadgeOfAsync(site, anna, "Anna");
        Assert.NotEqual(before.Header["kid"]!.GetValue<string>(), after.Header["kid"]!.GetValue<string>());
        Assert.True(before.IsGoodBy(did) && after.IsGoodBy(did));
        Assert.Equal(2, await site.WithDbAsync(db => db.SigningKeys.CountAsync(key => key.SealedPrivateKey != null)));
    }

    [Fact]
    public async Task The_badge_as_a_picture_holds_the_badge_and_loads_nothing()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");
        var certificate = await site.CertificateOfAsync("Anna");

        var picture = await anna.Http.GetStringAsync($"/certificates/{certificate.Number}/badge?format=svg");

        var badge = ReadBadge.Of(Baked().Match(picture).Groups[1].Value);
        Assert.True(badge.IsGoodBy(await JsonAsync(site, "/.well-known/did.json")));
        Assert.DoesNotContain("href", picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/certificates/00000000000000000000000000/badge")]
    [InlineData("/certificates/hello/badge")]
    [InlineData("/certificates/status/7")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var site = new MoocSite();
        var eve = site.Visitor();

        await eve.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, eve.Status);
    }

    internal static async Task<ReadBadge> BadgeOfAsync(MoocSite site, Visitor reader, string name, string query = "")
    {
        var certificate = await site.CertificateOfAsync(name);
        return ReadBadge.Of(await reader.Http.GetStringAsync($"/certificates/{certificate.Number}/badge{query}"));
    }

    internal static async Task<JsonNode> JsonAsync(MoocSite site, string address) => JsonNode.Parse(await site.Visitor().Http.GetStringAsync(address))!;

    [GeneratedRegex("<openbadges:credential verify=\"([^\"]+)\"/>")]
    private static partial Regex Baked();
}
