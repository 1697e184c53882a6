using Microsoft.AspNetCore.Identity;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>An address is used for signing in once a mail to it was answered; until then the old one stays.</summary>
public sealed class AddressChange(MoocDb db, UserManager<Person> users, Sessions sessions, MailedLinks links, Post post, Sweeps sweeps)
{
    public const string Purpose = "address";
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Sends the question to the new address.</summary>
    public async Task AskAsync(Person person, string email, CancellationToken ct)
    {
        post.Add(new Letter(person.Id, email, person.Language ?? SiteLanguages.Current, $"address:{Guid.CreateVersion7()}", "{0}: confirm your address",
            new("Hello {0},", person.Name),
            new("please confirm that this address is yours. The link works for one day:"),
            new("{0}", links.For(person, "account/confirm", Purpose, Lifetime, email)),
            new("If you know nothing of this, you need not do anything.")));
        await db.SaveChangesAsync(ct);
        sweeps.WakeAfter<OutgoingMail>();
    }

    /// <summary>False where somebody else has the address by now.</summary>
    public async Task<bool> ConfirmAsync(Person person, string email, CancellationToken ct)
    {
        var before = person.Email!;
        var isNew = !string.Equals(before, email, StringComparison.OrdinalIgnoreCase);
        if (isNew && await users.FindByEmailAsync(email) is not null) return false;

        person.Email = person.UserName = email;
        person.EmailConfirmed = true;
        if (isNew)
            post.Add(new Letter(person.Id, before, person.Language ?? SiteLanguages.Current, $"address-changed:{Guid.CreateVersion7()}", "{0}: your address was changed",
                new("Hello {0},", person.Name),
                new("your account now has another e-mail address; mails go there from now on."),
                new("If it was not you, write to whoever runs this site.")));

        // A new stamp: the link that was used and all that were sent before are spent.
        if (!(await users.UpdateSecurityStampAsync(person)).Succeeded) return false;
        sessions.Refresh(person.Id);
        sweeps.WakeAfter<OutgoingMail>();
        return true;
    }
}
