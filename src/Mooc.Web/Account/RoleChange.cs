using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Account;

/// <summary>Gives a person another role. It holds from their next request on; where the new one needs a second factor, that request asks for it.</summary>
public sealed class RoleChange(UserManager<Person> users, Sessions sessions, AuditLog audit)
{
    public async Task GiveAsync(Person person, Role role)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Role == role) return;

        person.Role = role;
        audit.Add(AccountActs.RoleGiven, person.Id, role.ToString());
        if (!(await users.UpdateAsync(person)).Succeeded) throw new DbUpdateConcurrencyException("The account was changed at the same moment.");
        sessions.Refresh(person.Id);
    }
}
