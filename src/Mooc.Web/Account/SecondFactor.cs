using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>
/// One-time codes from an app, and recovery codes for the day when the phone is gone. The app's key is stored sealed, recovery codes as hashes; each code
/// works once.
/// </summary>
public sealed class SecondFactor(MoocDb db, UserManager<Person> users, IDataProtectionProvider protection, SignInLimit limit, SignInNotice notice, TimeProvider clock)
{
    internal const string Provider = "second-factor";
    private const string KeyName = "key";
    private const string StepName = "last-step";
    private const string RecoveryPrefix = "recovery ";
    private const int RecoveryCodes = 10;

    private readonly IDataProtector _seal = protection.CreateProtector("second-factor");

    /// <summary>Keeps the app's key, from now on asked for at every sign-in with a password.</summary>
    public async Task TurnOnAsync(Person person, byte[] key, CancellationToken ct)
    {
        await RemoveTokensAsync(person.Id, ct);
        db.UserTokens.Add(Token(person.Id, KeyName, _seal.Protect(Totp.Write(key))));
        db.UserTokens.Add(Token(person.Id, StepName, Padded(0)));
        person.TwoFactorEnabled = true;
        notice.Add(person, "one-time codes were just turned on.");
        await users.UpdateAsync(person);
    }

    public async Task TurnOffAsync(Person person, CancellationToken ct)
    {
        await RemoveTokensAsync(person.Id, ct);
        person.TwoFactorEnabled = false;
        notice.Add(person, "one-time codes were just turned off.");
        await users.UpdateAsync(person);
    }

    /// <summary>New recovery codes in place of the old; shown once, here.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid person, CancellationToken ct)
    {
        await db.UserTokens.Where(token => token.UserId == person && token.LoginProvider == Provider && token.Name.StartsWith(RecoveryPrefix)).ExecuteDeleteAsync(ct);
        string[] codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => string.Join('-', Totp.Write(RandomNumberGenerator.GetBytes(16))[..25].Chunk(5).Select(five => new string(five))))];
        db.UserTokens.AddRange(codes.Select(code => Token(person, RecoveryNameOf(code), "unused")));
        await db.SaveChangesAsync(ct);
        return codes;
    }

    public Task<int> CountRecoveryCodesAsync(Guid person, CancellationToken ct) =>
        db.UserTokens.CountAsync(token => token.UserId == person && token.LoginProvider == Provider && token.Name.StartsWith(RecoveryPrefix), ct);

    /// <summary>Whether the code is the app's of this moment, or a recovery code, and not yet used. Counts as a try at the door.</summary>
    public async Task<PasswordVerdict> CheckAsync(Person person, string code, CancellationToken ct)
    {
        if (!await limit.TryAsync(person.Email!, ct)) return PasswordVerdict.TooManyTries;

        var typed = string.Concat(code.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
        var isGood = typed.Length > 8 ? await UseRecoveryCodeAsync(person.Id, typed, ct) : await UseAppCodeAsync(person.Id, typed, ct);
        if (!isGood) return PasswordVerdict.Wrong;

        await limit.ForgetAsync(person.Email!, ct);
        return PasswordVerdict.Right(person);
    }

    private async Task<bool> UseAppCodeAsync(Guid person, string code, CancellationToken ct)
    {
        var stored = await db.UserTokens.Where(token => token.UserId == person && token.LoginProvider == Provider && token.Name == KeyName)
            .Select(token => token.Value).SingleOrDefaultAsync(ct);
        if (stored is null || KeyIn(stored) is not { } key || Totp.Match(key, code, clock.GetUtcNow()) is not { } step) return false;

        // Whoever moves the mark forward has used the code; a second one at the same moment finds it moved.
        var mark = Padded(step);
        return await db.Database.ExecuteSqlAsync(
            $"""
             UPDATE PersonTokens SET Value = {mark}
             WHERE UserId = {person} AND LoginProvider = {Provider} AND Name = {StepName} AND Value < {mark}
             """, ct) == 1;
    }

    private async Task<bool> UseRecoveryCodeAsync(Guid person, string code, CancellationToken ct)
    {
        var name = RecoveryNameOf(code);
        return await db.UserTokens.Where(token => token.UserId == person && token.LoginProvider == Provider && token.Name == name).ExecuteDeleteAsync(ct) == 1;
    }

    /// <summary>Null where the site's keys are lost: then only recovery codes and passkeys open.</summary>
    private byte[]? KeyIn(string stored)
    {
        try
        {
            return Totp.Read(_seal.Unprotect(stored));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Task<int> RemoveTokensAsync(Guid person, CancellationToken ct) =>
        db.UserTokens.Where(token => token.UserId == person && token.LoginProvider == Provider).ExecuteDeleteAsync(ct);

    private static IdentityUserToken<Guid> Token(Guid person, string name, string value) =>
        new() { UserId = person, LoginProvider = Provider, Name = name, Value = value };

    /// <summary>125 random bits need no salt and no slow hash.</summary>
    private static string RecoveryNameOf(string code) =>
        RecoveryPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())));

    private static string Padded(long step) => step.ToString("D20", CultureInfo.InvariantCulture);
}
