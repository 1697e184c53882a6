using Microsoft.AspNetCore.Identity;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>
/// Links that prove that a mail was read. A link carries the person's security stamp, which changes with every password and address: so it works once. Its
/// secret leaves the address at the first opening: it moves into a cookie of the browser that opened it.
/// </summary>
public sealed class MailedLinks(Seal seal, SealedCookie cookie, UserManager<Person> users, SiteAddress address)
{
    /// <summary>The address of <paramref name="path"/> with a link for this purpose; <paramref name="about"/> comes back when it is opened.</summary>
    public string For(Person person, string path, string purpose, TimeSpan lifetime, string about = "") =>
        address.Of($"{path}?link={seal.Close(purpose, $"{person.Id} {person.SecurityStamp} {about}", lifetime)}");

    /// <summary>Takes a link out of the address into a cookie; whether there was one. The page then shows itself without it.</summary>
    public bool Take(string? link, string purpose, TimeSpan lifetime)
    {
        if (string.IsNullOrEmpty(link)) return false;
        cookie.Set(purpose, link, lifetime);
        return true;
    }

    /// <summary>Whose link this browser brought, and what it is about; null where it is too old, used, or none.</summary>
    public async Task<(Person Person, string About)?> OpenAsync(string purpose)
    {
        if (seal.Open(purpose, cookie.Read(purpose))?.Split(' ', 3) is not [var id, var stamp, var about]) return null;

        var person = await users.FindByIdAsync(id);
        return person is not null && person.SecurityStamp == stamp && person.SuspendedAt is null ? (person, about) : null;
    }

    public void Forget(string purpose) => cookie.Delete(purpose);
}
