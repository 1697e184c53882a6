using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Account;

/// <summary>Closes an account for a time: nobody gets in by it, nothing of it is lost.</summary>
public sealed class Suspension(UserManager<Person> users, Sessions sessions, AuditLog audit, TimeProvider clock)
{
    public async Task BeginAsync(Person person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.SuspendedAt is not null) return;

        person.SuspendedAt = clock.GetUtcNow().UtcDateTime;
        audit.Add(AccountActs.Suspended, person.Id);
        await SaveAsync(person);
        await sessions.EndAllAsync(person.Id, except: null, ct);
    }

    public async Task EndAsync(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.SuspendedAt is null) return;

        person.SuspendedAt = null;
        audit.Add(AccountActs.Reopened, person.Id);
        await SaveAsync(person);
    }

    private async Task SaveAsync(Person person)
    {
        if (!(await users.UpdateAsync(person)).Succeeded) throw new DbUpdateConcurrencyException("The account was changed at the same moment.");
    }
}
