using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Mooc.Web.Account;

/// <summary>Closes a short text so that only this site can open it, for one purpose and for a time: what a mail or a cookie carries away and brings back.</summary>
public sealed class Seal(IDataProtectionProvider protection, TimeProvider clock)
{
    public string Close(string purpose, string text, TimeSpan lifetime) =>
        protection.CreateProtector("seal", purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + lifetime).ToUnixTimeSeconds()} {text}"));

    /// <summary>The text, or null: another purpose, too old, or never ours.</summary>
    public string? Open(string purpose, string? closed)
    {
        if (string.IsNullOrEmpty(closed)) return null;
        try
        {
            var opened = protection.CreateProtector("seal", purpose).Unprotect(closed).Split(' ', 2);
            return long.Parse(opened[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? opened[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
