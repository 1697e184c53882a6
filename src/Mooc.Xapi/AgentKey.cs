using Mooc.Xapi.Json;

namespace Mooc.Xapi;

/// <summary>
/// The identifier of an agent or group as one text, so that two are the same actor exactly when their keys are the same text (Data 2.4.2.3):
/// <c>account|homePage|name</c>, <c>mbox|mailto:...</c>, <c>mbox_sha1sum|...</c> or <c>openid|...</c>.
/// </summary>
public static class AgentKey
{
    /// <summary>The key, or none for a group without an identifier.</summary>
    public static string? Of(Actor actor) => actor switch
    {
        { Account: { } account } => OfAccount(account.HomePage, account.Name),
        { Mbox: { } mbox } => "mbox|" + OfMbox(mbox),
        { MboxSha1Sum: { } sum } => "mbox_sha1sum|" + OfSha1(sum),
        { OpenId: { } openId } => "openid|" + openId,
        _ => null,
    };

    /// <summary>The key of an account. No IRI has a bar in it, so the first two bars always part the same three things.</summary>
    public static string OfAccount(string homePage, string name) => $"account|{homePage}|{name}";

    internal static string? Of(JsonNode actor)
    {
        if (actor.Find("account"u8) is { } account) return OfAccount(account.Find("homePage"u8)?.ToString() ?? "", account.Find("name"u8)?.ToString() ?? "");
        if (actor.Find("mbox"u8) is { } mbox) return "mbox|" + OfMbox(mbox.ToString());
        if (actor.Find("mbox_sha1sum"u8) is { } sum) return "mbox_sha1sum|" + OfSha1(sum.ToString());
        return actor.Find("openid"u8) is { } openId ? "openid|" + openId : null;
    }

    /// <summary>The domain of an address is the same in capitals; what stands before it need not be.</summary>
    internal static string OfMbox(string mbox)
    {
        var domain = mbox.LastIndexOf('@') + 1;
        return string.Concat(mbox.AsSpan(0, domain), mbox[domain..].ToLowerInvariant());
    }

    private static string OfSha1(string sum) => sum.ToLowerInvariant();
}
