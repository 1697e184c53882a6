using Microsoft.AspNetCore.DataProtection;

namespace Mooc.Web.Account;

/// <summary>
/// A ticket that lets its bearer register for one day where registration is not open. Who checks a trainer's code gives it away:
/// <c>/account/register?invitation=TICKET&amp;returnUrl=/trainer/join/CODE</c>.
/// </summary>
public sealed class Invitation(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly IDataProtector _seal = protection.CreateProtector("invitation");

    public string NewTicket() => _seal.Protect((clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));

    public bool IsGood(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return false;
        try
        {
            return long.Parse(_seal.Unprotect(ticket), System.Globalization.CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds();
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
