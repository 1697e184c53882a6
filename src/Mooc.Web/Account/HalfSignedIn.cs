using Microsoft.AspNetCore.Identity;

namespace Mooc.Web.Account;

/// <summary>Between the password and the one-time code: five minutes in a sealed cookie, which opens nothing by itself.</summary>
public sealed class HalfSignedIn(SealedCookie cookie, UserManager<Person> users)
{
    private const string Name = "half";

    public void Set(Person person) => cookie.Set(Name, $"{person.Id} {person.SecurityStamp}", TimeSpan.FromMinutes(5));

    public async Task<Person?> FindAsync()
    {
        if (cookie.Read(Name)?.Split(' ') is not [var id, var stamp]) return null;
        var person = await users.FindByIdAsync(id);
        return person?.SecurityStamp == stamp && person.SuspendedAt is null ? person : null;
    }

    public void Forget() => cookie.Delete(Name);
}
