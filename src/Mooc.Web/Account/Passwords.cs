using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;

namespace Mooc.Web.Account;

/// <summary>Sets a password: tells its owner by mail, ends every other session, and opens the way for an account at which somebody had guessed.</summary>
public sealed class Passwords(UserManager<Person> users, Sessions sessions, SignInLimit limit, SignInNotice notice, Sweeps sweeps)
{
    /// <summary>The fault of the new password as a key of the texts, or null: it is set.</summary>
    public async Task<string?> SetAsync(Person person, string password, Guid? keptSession, CancellationToken ct)
    {
        foreach (var rule in users.PasswordValidators)
            if (await rule.ValidateAsync(users, person, password) is { Succeeded: false } faults) return faults.Errors.First().Description;

        notice.Add(person, "your password was just changed.");
        var done = await users.ResetPasswordAsync(person, await users.GeneratePasswordResetTokenAsync(person), password);
        if (!done.Succeeded) throw new DbUpdateConcurrencyException($"The account was changed at the same moment: {done.Errors.First().Code}.");

        await sessions.EndAllAsync(person.Id, keptSession, ct);
        await limit.ForgetAsync(person.Email!, ct);
        sweeps.WakeAfter<OutgoingMail>();
        return null;
    }
}
