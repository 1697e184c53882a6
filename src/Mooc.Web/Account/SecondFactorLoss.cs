using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;

namespace Mooc.Web.Account;

/// <summary>
/// Takes codes, recovery codes and passkeys away from somebody who has lost them, ends their sessions and tells them by mail. At the next sign-in a role that needs a
/// second factor sets up a new one.
/// </summary>
public sealed class SecondFactorLoss(MoocDb db, UserManager<Person> users, Sessions sessions, SignInNotice notice, AuditLog audit, Sweeps sweeps)
{
    public async Task TakeAwayAsync(Person person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            await db.UserTokens.Where(token => token.UserId == person.Id && token.LoginProvider == SecondFactor.Provider).ExecuteDeleteAsync(ct);
            await db.UserPasskeys.Where(passkey => passkey.UserId == person.Id).ExecuteDeleteAsync(ct);
            person.TwoFactorEnabled = false;
            notice.Add(person, "an administrator took your one-time codes and passkeys away, so that you can set up new ones.");
            audit.Add(AccountActs.SecondFactorTaken, person.Id);

            // A new stamp, so that a sign-in that has got half-way ends there.
            if (!(await users.UpdateSecurityStampAsync(person)).Succeeded) throw new DbUpdateConcurrencyException("The account was changed at the same moment.");
            await transaction.CommitAsync(ct);
        }

        await sessions.EndAllAsync(person.Id, except: null, ct);
        sweeps.WakeAfter<OutgoingMail>();
    }
}
