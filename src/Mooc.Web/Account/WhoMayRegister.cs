using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>Reads <c>Mooc:Registration</c>: everyone, only the invited, or only addresses of some mail domains.</summary>
public sealed class WhoMayRegister(SiteOptions site, Invitation invitation)
{
    private readonly string[] _domains = site.Registration.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool IsByInvitation => site.Registration.Trim().Equals("invited", StringComparison.OrdinalIgnoreCase);

    /// <summary>The mail domains, for the page; empty where any will do.</summary>
    public IReadOnlyList<string> Domains => IsByInvitation || site.Registration.Trim().Equals("open", StringComparison.OrdinalIgnoreCase) ? [] : _domains;

    /// <summary>Whether the form is shown at all. An invitation opens every door: whoever gave it has chosen the person.</summary>
    public bool MayTry(string? ticket) => !IsByInvitation || invitation.IsGood(ticket);

    public bool MayUse(string email, string? ticket) => MayTry(ticket) && (MayHave(email) || invitation.IsGood(ticket));

    /// <summary>Whether the address is of a domain that this site is for.</summary>
    public bool MayHave(string email) =>
        Domains.Count == 0 || Domains.Any(domain => email.Trim().EndsWith("@" + domain.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
}
