using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>Whether somebody wants mails from trainers. Everybody does until they say no.</summary>
public sealed class NudgeChoice(MoocDb db, TimeProvider clock)
{
    public Task<bool> IsRefusedAsync(Guid person, CancellationToken ct) => db.NudgeRefusals.AnyAsync(row => row.PersonId == person, ct);

    public Task AllowAsync(Guid person, CancellationToken ct) => db.NudgeRefusals.Where(row => row.PersonId == person).ExecuteDeleteAsync(ct);

    public async Task RefuseAsync(Guid person, CancellationToken ct)
    {
        if (await IsRefusedAsync(person, ct)) return;
        db.NudgeRefusals.Add(new NudgeRefusal { PersonId = person, At = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(ct);
    }
}
