using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>What people have agreed to: given, withdrawn, and shown to them.</summary>
public sealed class Consents(MoocDb db, TimeProvider clock)
{
    private const int MostShown = 200;

    /// <summary>Adds a consent to the save that follows.</summary>
    public void Give(Guid person, string matter, string title, string text) => db.Consents.Add(new Consent
    {
        Id = Guid.CreateVersion7(), PersonId = person, Matter = matter, Title = title, Text = text,
        Language = SiteLanguages.Current, GivenAt = clock.GetUtcNow().UtcDateTime,
    });

    public Task WithdrawAsync(Guid person, string matter, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Consents.Where(consent => consent.PersonId == person && consent.Matter == matter && consent.WithdrawnAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(consent => consent.WithdrawnAt, now), ct);
    }

    public async Task<IReadOnlyList<Consent>> OfAsync(Guid person, CancellationToken ct) =>
        await db.Consents.AsNoTracking().Where(consent => consent.PersonId == person).OrderByDescending(consent => consent.GivenAt).Take(MostShown).ToListAsync(ct);
}
