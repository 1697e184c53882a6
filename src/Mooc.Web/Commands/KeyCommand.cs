using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Admin;
using Mooc.Web.Data;
using Mooc.Web.Xapi;

namespace Mooc.Web.Commands;

/// <summary>Makes, lists and revokes the keys of systems that use <c>/xapi</c>.</summary>
internal static class KeyCommand
{
    public static Command In(Workplace place) => new("key", "Makes, lists and revokes keys to /xapi.") { Add(place), Revoke(place), List(place) };

    private static Command Add(Workplace place)
    {
        var name = new Option<string>("--name") { Description = "The system that will use it.", Required = true };
        var scopes = new Option<string[]>("--scope") { Description = "What it may do; several may be given.", Required = true, AllowMultipleArgumentsPerToken = true };
        scopes.AcceptOnlyFromAmong([.. XapiScopes.All]);
        var json = new Option<bool>("--json") { Description = "Writes key and secret as JSON." };

        var command = new Command("add", "Makes a key; its secret is printed this once and stored nowhere.") { name, scopes, json };
        command.SetAction((parsed, ct) => place.InNewSiteAsync(async services =>
        {
            var (credential, secret) = await services.GetRequiredService<Credentials>().AddAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes), ct);
            await NoteAsync(services, AdminActs.KeyAdded, credential.Key, ct);
            if (parsed.GetValue(json)) place.Console.SayJson(new { credential.Key, Secret = secret, credential.Name, credential.Scope });
            else place.Console.Say($"key    {credential.Key}{Environment.NewLine}secret {secret}");
            return ExitCode.Good;
        }));
        return command;
    }

    private static Command Revoke(Workplace place)
    {
        var key = new Argument<string>("KEY") { Description = "The key, as it was printed." };
        var command = new Command("revoke", "Ends a key; the site refuses it within five seconds.") { key };
        command.SetAction((parsed, ct) => place.InSiteAsync(async services =>
        {
            var named = parsed.GetRequiredValue(key);
            if (!await services.GetRequiredService<Credentials>().RevokeAsync(named, ct)) return place.Console.Fail($"There is no key {named}.");

            await NoteAsync(services, AdminActs.KeyRevoked, named, ct);
            place.Console.Say($"{named} is revoked.");
            return ExitCode.Good;
        }));
        return command;
    }

    private static Command List(Workplace place)
    {
        var json = new Option<bool>("--json") { Description = "Writes the list as JSON." };
        var command = new Command("list", "Lists the keys, without their secrets.") { json };
        command.SetAction((parsed, ct) => place.InSiteAsync(async services =>
        {
            var keys = await services.GetRequiredService<MoocDb>().Credentials.OrderBy(credential => credential.CreatedAt)
                .Select(credential => new { credential.Key, credential.Name, credential.Scope, credential.CreatedAt, credential.RevokedAt }).ToListAsync(ct);
            if (parsed.GetValue(json)) place.Console.SayJson(keys);
            else foreach (var key in keys)
                place.Console.Say($"{key.Key}  {key.Name}  {key.Scope}  since {key.CreatedAt:yyyy-MM-dd}{(key.RevokedAt is { } end ? $", revoked {end:yyyy-MM-dd}" : "")}");
            return ExitCode.Good;
        }));
        return command;
    }

    private static async Task NoteAsync(IServiceProvider services, Act act, string key, CancellationToken ct)
    {
        services.GetRequiredService<AuditLog>().Add(act, subject: key);
        await services.GetRequiredService<MoocDb>().SaveChangesAsync(ct);
    }
}
