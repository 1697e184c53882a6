using Microsoft.AspNetCore.Identity;

namespace Mooc.Web.Account;

/// <summary>
/// Whether this is the password of that address. An unknown address takes as long and ends the same as a wrong password.
/// </summary>
public sealed class PasswordCheck(UserManager<Person> users, IPasswordHasher<Person> hasher, SignInLimit limit, NobodysPassword nobody)
{
    public async Task<PasswordVerdict> CheckAsync(string email, string password, CancellationToken ct)
    {
        if (password.Length > PasswordRules.Longest) return PasswordVerdict.Wrong;
        if (!await limit.TryAsync(email, ct)) return PasswordVerdict.TooManyTries;

        var person = await users.FindByEmailAsync(email);
        if (person?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(null!, nobody.Hash, password);
            return PasswordVerdict.Wrong;
        }

        if (!await users.CheckPasswordAsync(person, password)) return PasswordVerdict.Wrong;

        if (person.TwoFactorEnabled) await limit.GiveBackAsync(email, ct);
        else await limit.ForgetAsync(email, ct);
        return PasswordVerdict.Right(person);
    }
}
