using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>Who vouches for a statement: the site for its own, a key for what was sent with it. Whatever a sender claims is replaced.</summary>
public sealed class Authorities(ActivityIds ids)
{
    private const string OfSite = "mooc";
    private const string OfKeys = "credentials/";

    /// <param name="credential">The key that sent a statement; null: the site itself.</param>
    public Agent Of(Guid? credential) => Agent.WithAccount(ids.Base, credential is { } id ? $"{OfKeys}{id}" : OfSite);

    /// <summary>The other way round: whose statements an agent vouches for.</summary>
    public bool IsAuthority(Actor? actor, out Guid? credential)
    {
        credential = null;
        if (actor?.Account is not { } account || account.HomePage != ids.Base) return false;
        if (account.Name == OfSite) return true;
        if (!account.Name.StartsWith(OfKeys, StringComparison.Ordinal) || !Guid.TryParseExact(account.Name[OfKeys.Length..], "D", out var id)) return false;

        credential = id;
        return true;
    }
}
