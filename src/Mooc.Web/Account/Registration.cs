using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Xapi;

namespace Mooc.Web.Account;

/// <summary>Makes accounts: each with its name in statements, in one save.</summary>
public sealed class Registration(MoocDb db, UserManager<Person> users, AddressTaken taken, AuditLog audit, TimeProvider clock)
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

        if (await users.FindByEmailAsync(person.Email) is { } holder) return await taken.TellHolderAsync(holder, who.Password, ct);

        if (who.Act is { } act) audit.Add(act, person.Id, person.Role.ToString());
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
            return await taken.TellHolderAsync(first, who.Password, ct);
        }
    }
}
