using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Mail;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Web.Account;

/// <summary>Makes accounts: each with its name in statements, in one save.</summary>
public sealed class Registration(MoocDb db, UserManager<Person> users, IPasswordHasher<Person> hasher, Post post, SiteAddress address, TimeProvider clock)
{
    public async Task<RegistrationOutcome> CreateAsync(NewPerson who, CancellationToken ct)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(), Name = who.Name.Trim(), Email = who.Email.Trim(), UserName = who.Email.Trim(), Role = who.Role, Language = who.Language,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };

        // The password's faults come first: they are the same whether the address is taken or not.
        foreach (var rule in users.PasswordValidators)
            if (await rule.ValidateAsync(users, person, who.Password) is { Succeeded: false } faults) return RegistrationOutcome.Faulty(faults.Errors.First().Description);

        if (await users.FindByEmailAsync(person.Email) is { } holder) return await TellHolderAsync(holder, who.Password, ct);

        db.LearnerAccounts.Add(LearnerAccount.For(person.Id));
        try
        {
            var created = await users.CreateAsync(person, who.Password);
            return created.Succeeded ? RegistrationOutcome.Of(person) : throw new InvalidOperationException($"Identity refused an account: {created.Errors.First().Code}.");
        }
        catch (DbUpdateException)
        {
            // Two registered the same address at the same moment; the unique index let one through.
            db.ChangeTracker.Clear();
            if (await users.FindByEmailAsync(person.Email) is not { } first) throw;
            return await TellHolderAsync(first, who.Password, ct);
        }
    }

    /// <summary>
    /// The visitor learns nothing; whoever owns the address learns by mail, at most once an hour, that it has an account already. The password is hashed
    /// as for a new account, so that time tells nothing either.
    /// </summary>
    private async Task<RegistrationOutcome> TellHolderAsync(Person holder, string password, CancellationToken ct)
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
