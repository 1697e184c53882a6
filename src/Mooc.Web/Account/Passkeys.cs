using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>
/// Passkeys: signing in with the lock of one's own device. A challenge lives for five minutes in a sealed cookie of the browser that asked for it. A passkey
/// counts as a second factor: the device asks for its own lock each time.
/// </summary>
public sealed class Passkeys(UserManager<Person> users, IPasskeyHandler<Person> handler, SealedCookie cookie, SignInNotice notice, MoocDb db, IHttpContextAccessor http)
{
    public const int MostPerPerson = 20;

    private const string Making = "passkey-new";
    private const string Asking = "passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>What the browser needs to make a passkey for the person.</summary>
    public async Task<string> NewAsync(Person person)
    {
        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name }, http.HttpContext!);
        cookie.Set(Making, $"{person.Id} {options.AttestationState}", Lifetime);
        return options.CreationOptionsJson;
    }

    /// <summary>Keeps what the browser made; false where it does not answer our challenge for this person.</summary>
    public async Task<bool> AddAsync(Person person, string name, string credential)
    {
        if (cookie.Read(Making)?.Split(' ', 2) is not [var id, var state] || id != person.Id.ToString()) return false;

        cookie.Delete(Making);
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http.HttpContext!, CredentialJson = credential, AttestationState = state });
        if (!made.Succeeded || (await users.GetPasskeysAsync(person)).Count >= MostPerPerson) return false;

        made.Passkey.Name = name;
        notice.Add(person, "a passkey was just added.");
        return (await users.AddOrUpdatePasskeyAsync(person, made.Passkey)).Succeeded;
    }

    /// <summary>What the browser needs to show a passkey of this site, whoever it belongs to.</summary>
    public async Task<string> AskAsync()
    {
        var options = await handler.MakeRequestOptionsAsync(null, http.HttpContext!);
        cookie.Set(Asking, options.AssertionState ?? "", Lifetime);
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered our challenge, or null.</summary>
    public async Task<Person?> CheckAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || cookie.Read(Asking) is not { } state) return null;

        cookie.Delete(Asking);
        var shown = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http.HttpContext!, CredentialJson = credential, AssertionState = state });
        if (!shown.Succeeded || !shown.Passkey.IsUserVerified) return null;

        // Its counter moves on, so that a copy of the device would be noticed.
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return shown.User;
    }

    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Person person) => [.. (await users.GetPasskeysAsync(person)).OrderBy(passkey => passkey.CreatedAt)];

    public Task RenameAsync(Person person, UserPasskeyInfo passkey, string name)
    {
        passkey.Name = name;
        return users.AddOrUpdatePasskeyAsync(person, passkey);
    }

    public async Task RemoveAsync(Person person, UserPasskeyInfo passkey)
    {
        notice.Add(person, "a passkey was just removed.");
        await users.RemovePasskeyAsync(person, passkey.CredentialId);
        await db.SaveChangesAsync();
    }

    /// <summary>The passkey as it stands in an address.</summary>
    public static string AddressOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>Only pages of this site itself, never framed by another, may use its passkeys; the header of a proxy has no say.</summary>
    public static bool IsOurs(PasskeyOriginValidationContext origin, Uri site) =>
        !origin.CrossOrigin && Uri.TryCreate(origin.Origin, UriKind.Absolute, out var from)
        && (from.Host == "localhost" ? site.Host == "localhost" : from.Scheme == Uri.UriSchemeHttps && from.Authority == site.Authority);
}
