using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>Trainers, authors and administrators have a second factor: one-time codes or a passkey. They may change it and not be without.</summary>
public sealed class SecondFactorDuty(MoocDb db)
{
    /// <summary>Whether the account has a second factor that a password alone must not get around.</summary>
    public Task<bool> IsMetAsync(Guid person, CancellationToken ct) =>
        db.People.AnyAsync(row => row.Id == person && (row.TwoFactorEnabled || db.UserPasskeys.Any(passkey => passkey.UserId == person)), ct);

    public async Task<bool> MustKeepCodesAsync(Person person, CancellationToken ct) =>
        person.Role != Role.Learner && !await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == person.Id, ct);

    public async Task<bool> MustKeepPasskeyAsync(Person person, CancellationToken ct) =>
        person.Role != Role.Learner && !person.TwoFactorEnabled && await db.UserPasskeys.CountAsync(passkey => passkey.UserId == person.Id, ct) < 2;
}
