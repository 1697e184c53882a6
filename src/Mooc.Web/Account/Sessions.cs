using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>
/// Sessions live in the database. What was checked there is remembered for five seconds, so that a page costs no query for it; what this site itself ends
/// is dead at the next request.
/// </summary>
public sealed class Sessions(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int MostRemembered = 20_000;

    private static readonly Func<MoocDb, byte[], Task<SignedIn?>> FindByHash = EF.CompileAsyncQuery((MoocDb db, byte[] hash) =>
        (from session in db.Sessions
         join person in db.People on session.PersonId equals person.Id
         join account in db.LearnerAccounts on person.Id equals account.PersonId
         where session.TokenHash == hash && person.SuspendedAt == null
         select new SignedIn(
             session.Id, person.Id, person.Name,
             session.SecondFactorAt == null ? Role.Learner : person.Role,
             session.SecondFactorAt == null && person.Role != Role.Learner,
             person.Language, account.Name, session.CreatedAt, session.SeenAt))
        .FirstOrDefault());

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The session behind a cookie, or null: unknown, ended, too old, or its person suspended.</summary>
    public async ValueTask<SignedIn?> FindAsync(string token, CancellationToken ct)
    {
        var now = Now;
        if (_remembered.TryGetValue(token, out var known) && now - known.CheckedAt < SessionRules.CheckedFor && now >= known.CheckedAt)
            return SessionRules.IsAlive(known.Session, now) ? known.Session : null;

        return await CheckAsync(token, now, ct);
    }

    /// <summary>Starts a session and gives the cookie's token.</summary>
    public async Task<string> StartAsync(Guid person, string browser, bool withSecondFactor, CancellationToken ct)
    {
        var token = SessionCookie.NewToken();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoocDb>();
        db.Sessions.Add(new Session
        {
            Id = Guid.CreateVersion7(), TokenHash = SessionCookie.HashOf(token), PersonId = person, CreatedAt = Now, SeenAt = Now, Browser = browser,
            SecondFactorAt = withSecondFactor ? Now : null,
        });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>The person has shown a second factor within the session: a passkey or a code set up just now.</summary>
    public async Task ConfirmAsync(SignedIn session, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoocDb>();
        var now = Now;
        await db.Sessions.Where(row => row.Id == session.SessionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.SecondFactorAt, now), ct);
        Refresh(session.PersonId);
    }

    public Task EndAsync(Guid session, CancellationToken ct) => EndWhereAsync(sessions => sessions.Where(row => row.Id == session), ct);

    /// <summary>Ends all sessions of a person but one: after a changed password, a suspension, an erasure.</summary>
    public Task EndAllAsync(Guid person, Guid? except, CancellationToken ct) =>
        EndWhereAsync(sessions => sessions.Where(row => row.PersonId == person && row.Id != except), ct);

    /// <summary>What is remembered about a person is asked again at their next request: name, role or language changed.</summary>
    public void Refresh(Guid person)
    {
        foreach (var (token, known) in _remembered)
            if (known.Session.PersonId == person) _remembered.TryRemove(token, out _);
    }

    private async Task EndWhereAsync(Func<IQueryable<Session>, IQueryable<Session>> which, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoocDb>();
        var ended = await which(db.Sessions).Select(session => session.Id).ToListAsync(ct);
        await db.Sessions.Where(session => ended.Contains(session.Id)).ExecuteDeleteAsync(ct);
        foreach (var (token, known) in _remembered)
            if (ended.Contains(known.Session.SessionId)) _remembered.TryRemove(token, out _);
    }

    private async Task<SignedIn?> CheckAsync(string token, DateTime now, CancellationToken ct)
    {
        if (token.Length is 0 or > 64) return null;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoocDb>();
        var found = await FindByHash(db, SessionCookie.HashOf(token));
        if (found is null || !SessionRules.IsAlive(found, now))
        {
            _remembered.TryRemove(token, out _);
            return null;
        }

        if (now - found.SeenAt > SessionRules.SeenEvery)
        {
            await db.Sessions.Where(session => session.Id == found.SessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), ct);
            found = found with { SeenAt = now };
        }

        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        _remembered[token] = new Remembered(found, now);
        return found;
    }

    private sealed record Remembered(SignedIn Session, DateTime CheckedAt);
}
