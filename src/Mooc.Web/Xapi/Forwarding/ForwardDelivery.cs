using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Xapi.Client;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>One visit to one target: first what was refused before and is due again, then what is new.</summary>
public sealed partial class ForwardDelivery(MoocDb db, ForwardConnections connections, Pseudonyms pseudonyms, TimeProvider clock, ILogger<ForwardDelivery> log)
{
    private const int AtOnce = 50;
    private const int MostBatches = 40;
    private const int MostHeld = 500;

    /// <summary>What was taken one by one in this visit.</summary>
    private readonly HashSet<long> _delivered = [];

    /// <summary>How many statements targets have taken so far.</summary>
    public int Sent { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(ForwardTarget target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(target);
        db.ChangeTracker.Clear();
        _delivered.Clear();
        var state = await StateOfAsync(target, ct);
        if (state.NextTryAt > Now) return;

        var store = connections.To(target);
        if (!await RepeatAsync(target, state, store, ct)) return;
        for (var i = 0; i < MostBatches && await NextAsync(target, state, store, ct); i++) ct.ThrowIfCancellationRequested();
    }

    private async Task<ForwardState> StateOfAsync(ForwardTarget target, CancellationToken ct)
    {
        if (await db.ForwardStates.FindAsync([target.Endpoint], ct) is { } known) return known;

        var state = new ForwardState { Target = target.Endpoint };
        db.ForwardStates.Add(state);
        return state;
    }

    /// <summary>What was refused before: of each learner one after the other, until one is refused again.</summary>
    /// <returns>False where the target itself is in trouble.</returns>
    private async Task<bool> RepeatAsync(ForwardTarget target, ForwardState state, RemoteLrs store, CancellationToken ct)
    {
        var held = await db.HeldStatements.Where(row => row.Target == target.Endpoint && row.SetAsideAt == null).OrderBy(row => row.Sequence).Take(MostHeld).ToListAsync(ct);
        foreach (var learner in held.GroupBy(row => row.Actor).Where(rows => rows.First().NextTryAt is null || rows.First().NextTryAt <= Now))
            foreach (var row in learner)
            {
                var answer = await SendAsync(target, store, [await db.StoredStatements.Where(statement => statement.Sequence == row.Sequence).Select(statement => statement.Json).SingleAsync(ct)], ct);
                if (IsOfTheTarget(answer)) return await TroubleAsync(target, state, answer, ct);

                if (answer.Success) db.HeldStatements.Remove(row);
                else Refused(row, answer);
                await SucceededAsync(state, ct);
                if (!answer.Success && row.SetAsideAt is null) break;
            }

        return true;
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> NextAsync(ForwardTarget target, ForwardState state, RemoteLrs store, CancellationToken ct)
    {
        var next = await db.StoredStatements.AsNoTracking().Where(statement => statement.CredentialId == null && statement.Sequence > state.Sequence)
            .OrderBy(statement => statement.Sequence).Take(AtOnce).Select(statement => new Waiting(statement.Sequence, statement.Actor ?? "", statement.Json)).ToListAsync(ct);
        if (next.Count == 0) return false;

        var blocked = await db.HeldStatements.Where(row => row.Target == target.Endpoint && row.SetAsideAt == null).Select(row => row.Actor).Distinct().ToHashSetAsync(ct);
        var free = next.Where(statement => !blocked.Contains(statement.Actor)).ToList();
        if (free.Count > 0)
        {
            var answer = await SendAsync(target, store, free.Select(statement => statement.Json), ct);
            if (IsOfTheTarget(answer)) return await TroubleAsync(target, state, answer, ct);
            if (!answer.Success && !await OneByOneAsync(target, state, store, free, blocked, ct)) return false;
        }

        var known = db.HeldStatements.Local.Select(row => row.Sequence).ToHashSet();
        foreach (var statement in next.Where(statement => blocked.Contains(statement.Actor) && !known.Contains(statement.Sequence) && IsBehind(statement)))
            db.HeldStatements.Add(new HeldStatement { Target = target.Endpoint, Sequence = statement.Sequence, Actor = statement.Actor });
        state.Sequence = next[^1].Sequence;
        await SucceededAsync(state, ct);
        return true;

        bool IsBehind(Waiting statement) => !_delivered.Contains(statement.Sequence);
    }

    /// <summary>A batch is taken wholly or not at all; which one it was that was refused is found out one by one.</summary>
    private async Task<bool> OneByOneAsync(ForwardTarget target, ForwardState state, RemoteLrs store, List<Waiting> batch, HashSet<string> blocked, CancellationToken ct)
    {
        foreach (var statement in batch.Where(statement => !blocked.Contains(statement.Actor)))
        {
            var answer = await SendAsync(target, store, [statement.Json], ct);
            if (IsOfTheTarget(answer)) return await TroubleAsync(target, state, answer, ct);

            if (answer.Success)
            {
                _delivered.Add(statement.Sequence);
                continue;
            }

            var row = new HeldStatement { Target = target.Endpoint, Sequence = statement.Sequence, Actor = statement.Actor };
            db.HeldStatements.Add(row);
            Refused(row, answer);
            blocked.Add(statement.Actor);
        }

        return true;
    }

    private async Task<LrsResponse<IReadOnlyList<Guid>>> SendAsync(ForwardTarget target, RemoteLrs store, IEnumerable<string> statements, CancellationToken ct)
    {
        var bodies = new List<ReadOnlyMemory<byte>>();
        foreach (var statement in statements) bodies.Add(await pseudonyms.ApplyAsync(db, target, statement, ct));
        var answer = await store.SaveStatementsAsync(bodies, ct);
        if (answer.Success) Sent += bodies.Count;
        return answer;
    }

    /// <summary>Whether the answer says nothing about a statement: nobody there, not let in, too busy, a redirect.</summary>
    private static bool IsOfTheTarget(LrsResponse<IReadOnlyList<Guid>> answer) => !answer.Success && answer.Status is not
        (HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity);

    private void Refused(HeldStatement row, LrsResponse<IReadOnlyList<Guid>> answer)
    {
        row.Tries++;
        row.Error = ReasonOf(answer);
        row.NextTryAt = Now + ForwardPatience.After(row.Tries);
        if (row.Tries >= ForwardPatience.MostTries) row.SetAsideAt = Now;
    }

    private async Task SucceededAsync(ForwardState state, CancellationToken ct)
    {
        (state.SucceededAt, state.Failures, state.NextTryAt) = (Now, 0, null);
        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> TroubleAsync(ForwardTarget target, ForwardState state, LrsResponse<IReadOnlyList<Guid>> answer, CancellationToken ct)
    {
        // What is not saved yet is sent again next time.
        foreach (var entry in db.ChangeTracker.Entries<HeldStatement>().ToList()) entry.State = EntityState.Detached;
        state.Failures++;
        (state.FailedAt, state.Error, state.NextTryAt) = (Now, ReasonOf(answer), Now + ForwardPatience.After(state.Failures, answer.RetryAfter));
        await db.SaveChangesAsync(ct);
        NotReached(target.Address.Host, state.Failures, (int?)answer.Status);
        return false;
    }

    private static string ReasonOf(LrsResponse<IReadOnlyList<Guid>> answer)
    {
        var reason = answer.Status is { } status ? $"{(int)status} {answer.ErrorMessage}".TrimEnd() : answer.ErrorMessage ?? "No answer.";
        return reason[..Math.Min(reason.Length, 500)];
    }

    [LoggerMessage(LogLevel.Warning, "Statements could not be handed on to {Target}, {Failures} times in a row; status {Status}")]
    private partial void NotReached(string target, int failures, int? status);

    private sealed record Waiting(long Sequence, string Actor, string Json);
}
