using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Mooc.Web.Account;
using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>Makes accounts, and does for a person what they could do on their own pages: take their data along, and leave.</summary>
internal static class PersonCommand
{
    public static Command In(Workplace place) => new("person", "Makes, exports and erases accounts.") { PersonAddCommand.In(place), Erase(place), Export(place) };

    private static Command Erase(Workplace place)
    {
        var email = Email();
        var command = new Command("erase", "Deletes a person and all that is stored about them; cannot be undone.") { email };
        command.SetAction((parsed, ct) => ForAsync(place, parsed.GetRequiredValue(email), async (services, person) =>
        {
            await services.GetRequiredService<Erasure>().EraseAsync(person.Id, ct);
            await NoteAsync(services, AccountActs.Erased, AuditEntry.Gone, ct);
            place.Console.Say($"{person.Email} is erased.");
            return ExitCode.Good;
        }));
        return command;
    }

    private static Command Export(Workplace place)
    {
        var email = Email();
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", Required = true, HelpName = "FILE" };
        var command = new Command("export", "Writes all that is stored about a person as JSON.") { email, output };
        command.SetAction((parsed, ct) => ForAsync(place, parsed.GetRequiredValue(email), async (services, person) =>
        {
            var data = await services.GetRequiredService<PersonalExport>().OfAsync(person.Id, ct);
            await using var file = NewFile.Create(parsed.GetRequiredValue(output));
            await file.WriteAsync(PersonalExport.ToUtf8(data), ct);
            await NoteAsync(services, AccountActs.Exported, person.Id, ct);
            place.Console.Say($"Wrote {file.Name}.");
            return ExitCode.Good;
        }));
        return command;
    }

    private static async Task NoteAsync(IServiceProvider services, Act act, Guid about, CancellationToken ct)
    {
        services.GetRequiredService<AuditLog>().Add(act, about);
        await services.GetRequiredService<MoocDb>().SaveChangesAsync(ct);
    }

    private static Argument<string> Email() => new("EMAIL") { Description = "The person's address." };

    private static Task<int> ForAsync(Workplace place, string email, Func<IServiceProvider, Person, Task<int>> work) => place.InSiteAsync(async services =>
        await services.GetRequiredService<UserManager<Person>>().FindByEmailAsync(email) is { } person
            ? await work(services, person)
            : place.Console.Fail($"Nobody has an account with the address {email}."));
}
