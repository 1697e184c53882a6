using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>What every page of a cohort needs: its cohort, if it is one of the asker's, the database, and words.</summary>
public sealed record CohortPages(MyCohorts Mine, MoocDb Db, CurrentPerson Me, Texts Texts, TimeProvider Clock)
{
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public Task<CohortView?> FindAsync(Guid cohort, CancellationToken ct) => Mine.FindAsync(cohort, ct);
}
