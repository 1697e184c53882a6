using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>Who has looked at whose record. Whoever shows somebody another person's record notes it here first.</summary>
public sealed class RecordLooks(MoocDb db, CurrentPerson me, TimeProvider clock)
{
    private const int MostShown = 200;

    /// <summary>Notes that the one who asks looks at this person's record now.</summary>
    public Task NoteAsync(Guid person, string place, CancellationToken ct)
    {
        db.RecordLooks.Add(new RecordLook { Id = Guid.CreateVersion7(), PersonId = person, ViewerId = me.Id, Place = place, At = clock.GetUtcNow().UtcDateTime });
        return db.SaveChangesAsync(ct);
    }

    /// <summary>Who has seen this person's record, the latest first.</summary>
    public async Task<IReadOnlyList<Seen>> OfAsync(Guid person, CancellationToken ct) =>
        await db.RecordLooks.Where(look => look.PersonId == person).OrderByDescending(look => look.At).Take(MostShown)
            .Select(look => new Seen(look.At, db.People.Where(viewer => viewer.Id == look.ViewerId).Select(viewer => viewer.Name).FirstOrDefault(), look.Place))
            .ToListAsync(ct);

    /// <summary>One look. Without a name: whoever it was has deleted their account since.</summary>
    public sealed record Seen(DateTime At, string? Viewer, string Place);
}
