using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>The learner's side: whose trainers see what of me, and the way out.</summary>
[EnableRateLimiting(Doors.Learning)]
public sealed class MineModel(MoocDb db, Joining joining, NudgeChoice nudges, CurrentPerson me, Texts texts) : PageModel
{
    private const int MostShown = 100;

    public IReadOnlyList<MyCohort> Mine { get; private set; } = [];
    public bool WantsNoMails { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await (from member in db.CohortMembers
                          join cohort in db.Cohorts on member.CohortId equals cohort.Id
                          where member.PersonId == me.Id
                          orderby member.JoinedAt descending
                          select new
                          {
                              cohort.Id,
                              cohort.Name,
                              cohort.Privacy,
                              member.JoinedAt,
                              Trainers = (from trainer in db.CohortTrainers
                                          join person in db.People on trainer.PersonId equals person.Id
                                          where trainer.CohortId == cohort.Id
                                          orderby trainer.AddedAt
                                          select person.Name).ToList(),
                          }).Take(MostShown).ToListAsync(ct);
        Mine = [.. rows.Select(row => new MyCohort(row.Id, row.Name, row.Privacy, row.JoinedAt, row.Trainers))];
        WantsNoMails = await nudges.IsRefusedAsync(me.Id, ct);
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid cohort, CancellationToken ct)
    {
        await joining.LeaveAsync(me.Id, cohort, ct);
        TempData["note"] = texts["You have left the cohort. Its trainers see nothing of you any more."];
        return LocalRedirect($"{Request.PathBase}/trainer/mine");
    }

    public async Task<IActionResult> OnPostMailsAsync(bool wanted, CancellationToken ct)
    {
        if (wanted) await nudges.AllowAsync(me.Id, ct);
        else await nudges.RefuseAsync(me.Id, ct);
        TempData["note"] = wanted ? texts["Trainers may write to you again."] : texts["You will get no more mails from trainers."];
        return LocalRedirect($"{Request.PathBase}/trainer/mine");
    }

    public sealed record MyCohort(Guid Id, string Name, Privacy Privacy, DateTime JoinedAt, IReadOnlyList<string> Trainers);
}
