using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>The person, their keys to the account and where they are signed in. Secrets and hashes of secrets are not handed out.</summary>
public sealed class AccountPersonalData(SiteSecret secret) : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
    [
        ("People", "Your name, e-mail address, language, role and a hash of your password: until you delete your account."),
        ("Sessions", "Where you are signed in: browser, since when, last seen; until you sign out, at most 30 days."),
        ("PersonPasskeys", "Your passkeys: name, date and public key; until you remove them or delete your account."),
        ("PersonTokens", "The key of your one-time codes, sealed, and hashes of your recovery codes: until you turn them off."),
        ("PersonClaims", "Nothing so far; it would be deleted with your account."),
        ("PersonLogins", "Accounts elsewhere that you sign in with, if any: until you delete your account."),
        ("SignInFailures", "Wrong passwords for an address, as a number that does not reveal it: at most one day."),
        ("AuditEntries", "What was done with special rights, by you or to your account: what and when, for two years; once you delete your account, without you."),
    ];

    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var me = await db.People.AsNoTracking().SingleAsync(row => row.Id == person, ct);
        var sessions = await db.Sessions.AsNoTracking().Where(row => row.PersonId == person).OrderBy(row => row.CreatedAt).ToListAsync(ct);
        var passkeys = await db.UserPasskeys.AsNoTracking().Where(row => row.UserId == person).ToListAsync(ct);
        var logins = await db.UserLogins.AsNoTracking().Where(row => row.UserId == person).ToListAsync(ct);
        var claims = await db.UserClaims.AsNoTracking().Where(row => row.UserId == person).ToListAsync(ct);
        var acts = await db.AuditEntries.AsNoTracking().Where(row => row.ById == person || row.PersonId == person).OrderBy(row => row.Id).ToListAsync(ct);
        return new JsonObject
        {
            ["id"] = me.Id, ["name"] = me.Name, ["email"] = me.Email, ["emailConfirmed"] = me.EmailConfirmed, ["role"] = me.Role.ToString(), ["language"] = me.Language,
            ["createdAt"] = me.CreatedAt, ["suspendedAt"] = me.SuspendedAt, ["oneTimeCodes"] = me.TwoFactorEnabled,
            ["sessions"] = new JsonArray([.. sessions.Select(row => new JsonObject
            {
                ["browser"] = row.Browser, ["createdAt"] = row.CreatedAt, ["seenAt"] = row.SeenAt, ["secondFactorAt"] = row.SecondFactorAt,
            })]),
            ["passkeys"] = new JsonArray([.. passkeys.Select(row => new JsonObject
            {
                ["name"] = row.Data.Name, ["createdAt"] = row.Data.CreatedAt, ["publicKey"] = Convert.ToBase64String(row.Data.PublicKey),
            })]),
            ["logins"] = new JsonArray([.. logins.Select(row => new JsonObject { ["provider"] = row.LoginProvider, ["name"] = row.ProviderDisplayName })]),
            ["specialRights"] = new JsonArray([.. acts.Select(row => new JsonObject
            {
                ["at"] = row.At, ["act"] = row.Act, ["byYou"] = row.ById == person, ["aboutYou"] = row.PersonId == person, ["subject"] = row.Subject,
            })]),
            ["claims"] = new JsonArray([.. claims.Select(row => new JsonObject { ["type"] = row.ClaimType, ["value"] = row.ClaimValue })]),
        };
    }

    /// <summary>All but the row of the person, which every other feature's rows refer to: <see cref="Erasure"/> deletes it last.</summary>
    public async Task EraseAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var email = await db.People.Where(row => row.Id == person).Select(row => row.Email).SingleOrDefaultAsync(ct);
        if (email is not null)
        {
            var account = await SignInLimit.AccountOf(db, secret, email, ct);
            await db.SignInFailures.Where(row => row.Account == account).ExecuteDeleteAsync(ct);
        }

        await db.AuditEntries.Where(row => row.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, AuditEntry.Gone).SetProperty(row => row.Subject, (string?)null), ct);
        await db.AuditEntries.Where(row => row.ById == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.ById, AuditEntry.Gone), ct);
        await db.Sessions.Where(row => row.PersonId == person).ExecuteDeleteAsync(ct);
        await db.UserPasskeys.Where(row => row.UserId == person).ExecuteDeleteAsync(ct);
        await db.UserTokens.Where(row => row.UserId == person).ExecuteDeleteAsync(ct);
        await db.UserLogins.Where(row => row.UserId == person).ExecuteDeleteAsync(ct);
        await db.UserClaims.Where(row => row.UserId == person).ExecuteDeleteAsync(ct);
    }
}
