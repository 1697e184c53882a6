using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Mooc.Web.Account;

namespace Mooc.Web.Commands;

/// <summary>Makes an account with any role, such as the first administrator's.</summary>
internal static class PersonAddCommand
{
    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(role => role.ToLowerInvariant())];

    public static Command In(Workplace place)
    {
        var name = new Option<string>("--name") { Description = "The name, as a certificate shows it.", Required = true };
        var email = new Option<string>("--email") { Description = "The address to sign in with.", Required = true };
        var role = new Option<string>("--role") { Description = "What they may do.", Required = true };
        role.AcceptOnlyFromAmong(Roles);
        var passwordStdin = new Option<bool>("--password-stdin") { Description = "Reads the password from the first line of standard input; without it one is made and printed." };
        var totp = new Option<bool>("--totp") { Description = "Turns one-time codes on and prints the secret for the app; without codes nobody works as trainer, author or administrator." };
        var json = new Option<bool>("--json") { Description = "Writes the outcome as JSON." };

        var command = new Command("add", "Makes an account.") { name, email, role, passwordStdin, totp, json };
        command.SetAction((parsed, ct) =>
        {
            var typed = parsed.GetValue(passwordStdin) ? place.Console.In.ReadLine() ?? "" : null;
            var who = new NewPerson(parsed.GetRequiredValue(name), parsed.GetRequiredValue(email).Trim(), typed ?? NewPassword(),
                Enum.Parse<Role>(parsed.GetRequiredValue(role), ignoreCase: true), Language: null, AccountActs.Added);
            var secrets = new Secrets(typed is null ? who.Password : null, parsed.GetValue(totp) ? Totp.NewKey() : null);
            return FaultOf(who) is { } fault ? Task.FromResult(place.Console.Refuse(fault))
                : place.InNewSiteAsync(services => AddAsync(place.Console, services, who, secrets, parsed.GetValue(json), ct));
        });
        return command;
    }

    private static string? FaultOf(NewPerson who) =>
        !new PersonNameAttribute().IsValid(who.Name) ? "--name must be a name of at most 200 characters."
        : !MailAddressAttribute.IsAddress(who.Email) ? $"--email holds '{who.Email}', which is no address such as name@city.example."
        : null;

    private static async Task<int> AddAsync(ShellConsole console, IServiceProvider services, NewPerson who, Secrets secrets, bool asJson, CancellationToken ct)
    {
        // Registration would write a mail to the holder, as for a stranger at the door.
        if (await services.GetRequiredService<UserManager<Person>>().FindByEmailAsync(who.Email) is not null) return console.Fail($"{who.Email} has an account already.");

        var outcome = await services.GetRequiredService<Registration>().CreateAsync(who, ct);
        if (outcome.Person is not { } person) return outcome.Fault is { } fault ? console.Refuse(fault) : console.Fail($"{who.Email} has an account already.");

        if (secrets.TotpKey is { } key) await services.GetRequiredService<SecondFactor>().TurnOnAsync(person, key, ct);
        Say(console, person, secrets, asJson);
        return ExitCode.Good;
    }

    private static void Say(ShellConsole console, Person person, Secrets secrets, bool asJson)
    {
        if (asJson)
        {
            console.SayJson(new { person.Id, person.Name, person.Email, person.Role, secrets.Password, secrets.Totp });
            return;
        }

        console.Say($"{person.Name} <{person.Email}> has an account as {person.Role.ToString().ToLowerInvariant()}.");
        if (secrets.Password is { } password) console.Say($"password {password}");
        if (secrets.Totp is { } totp) console.Say($"totp {totp}");
    }

    /// <summary>98 random bits in letters that are not mistaken for one another when read aloud.</summary>
    internal static string NewPassword() => string.Join('-', RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20).Chunk(5).Select(part => new string(part)));

    /// <summary>What is printed this once: a password that was made up here, and the key of an app for one-time codes.</summary>
    private sealed record Secrets(string? Password, byte[]? TotpKey)
    {
        public string? Totp => TotpKey is { } key ? Account.Totp.Write(key) : null;
    }
}
