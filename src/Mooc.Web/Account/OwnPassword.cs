using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>Before something that a stranger at an open screen must not do: the password once more, under the same limit as at the door.</summary>
public sealed class OwnPassword(UserManager<Person> users, PasswordCheck passwords, CurrentPerson me, Texts texts)
{
    /// <summary>The person, or null after having put the fault beside the field.</summary>
    public async Task<Person?> AskAsync(PageModel page, string field, string? password, CancellationToken ct)
    {
        var person = await users.FindByIdAsync(me.Id.ToString());
        var verdict = await passwords.CheckAsync(person!.Email!, password ?? "", ct);
        if (verdict.Person is null) Refuse(page, field, verdict.IsTooMany);
        return verdict.Person;
    }

    public void Refuse(PageModel page, string field, bool isTooMany)
    {
        if (!isTooMany)
        {
            page.ModelState.AddModelError(field, texts["This is not your password."]);
            return;
        }

        page.ModelState.AddModelError(field, texts["There were too many tries for this account. Try again in 15 minutes, or let us send you a mail to set a new password."]);
        SignInLimit.Announce(page.Response);
    }
}
