using Microsoft.AspNetCore.Identity;
using Mooc.Web.Data;
using Mooc.Web.Mail;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>What happens where somebody registers an address that has an account.</summary>
public sealed class AddressTaken(MoocDb db, IPasswordHasher<Person> hasher, Post post, SiteAddress address, TimeProvider clock)
{
    /// <summary>
    /// The visitor learns nothing; whoever owns the address learns by mail, at most once an hour, that it has an account already. The password is hashed
    /// as for a new account, so that time tells nothing either.
    /// </summary>
    public async Task<RegistrationOutcome> TellHolderAsync(Person holder, string password, CancellationToken ct)
    {
        hasher.HashPassword(holder, password);
        var reason = $"already-registered:{holder.Id}:{clock.GetUtcNow():yyyyMMddHH}";
        if (!await post.HasAsync(reason, ct))
        {
            post.Add(new Letter(holder.Id, holder.Email!, holder.Language ?? SiteLanguages.Current, reason, "{0}: you have an account already",
                new("Hello {0},", holder.Name),
                new("somebody, probably you, has just tried to create an account with this address. There is one already, so nothing has changed."),
                new("To sign in: {0}", address.Of("account/sign-in")),
                new("If you have forgotten your password: {0}", address.Of("account/reset")),
                new("If it was not you, you need not do anything.")));
            await db.SaveChangesAsync(ct);
        }

        return RegistrationOutcome.AddressTaken;
    }
}
