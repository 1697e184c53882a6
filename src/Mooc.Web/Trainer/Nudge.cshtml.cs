using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>Writes to one member, to all who are stuck for a reason, or to all who have not begun.</summary>
[EnableRateLimiting(Doors.Learning)]
public sealed class NudgeModel(CohortPages pages, Nudging nudging) : PageModel
{
    public const int LongestNote = 1000;

    public CohortView Cohort { get; private set; } = null!;
    public NudgePlan Plan { get; private set; } = null!;
    public StuckRule? Rule { get; private set; }
    public Guid? Member { get; private set; }

    /// <summary>Made when the form is shown, so that sending it twice is one nudge.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Note { get; private set; } = "";

    /// <summary>Where names are not shown, a mail to so few would tell who they are by who answers.</summary>
    public bool IsHidden => !Cohort.HasRows && Headcount.Of(Plan.Receivers.Count, Cohort.Privacy).IsHidden;

    public string Opening
    {
        get
        {
            var paragraph = NudgeLetters.OpeningOf(Rule, Cohort.Courses.First(course => course.Id == Plan.Receivers[0].CourseId));
            return string.Format(CultureInfo.CurrentCulture, pages.Texts[paragraph.English], paragraph.Values);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid cohort, StuckRule? rule, Guid? member, CancellationToken ct) =>
        await LoadAsync(cohort, rule, member, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid cohort, StuckRule? rule, Guid? member, Guid id, string? note, CancellationToken ct)
    {
        if (!await LoadAsync(cohort, rule, member, ct)) return NotFound();

        (Id, Note) = (id == Guid.Empty ? Id : id, note?.Trim() ?? "");
        if (Note.Length > LongestNote || (Rule is null && Note.Length == 0)) return Refuse();
        if (IsHidden) return Page();

        var people = await nudging.SendAsync(Cohort, Plan, Id, Note, ct);
        TempData["note"] = people == 0 ? pages.Texts["Nothing was sent: everybody has had this mail already."] : pages.Texts["The mail is on its way to: {0}.", Count(people)];
        return LocalRedirect($"{Request.PathBase}/trainer/{Cohort.Id}");
    }

    public string Count(int people) => Headcount.Of(people, Cohort.Privacy).Say(pages.Texts);

    private PageResult Refuse()
    {
        ModelState.AddModelError("note", pages.Texts["Write a few words, at most {0} characters.", LongestNote]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid cohort, StuckRule? rule, Guid? member, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { IsTooSmall: false, IsArchived: false } found) return false;
        if (rule is null && member is null) return false;
        if (member is not null && !found.HasRows) return false;
        if (rule == StuckRule.CertificateMissing || (rule is { } named && !Enum.IsDefined(named))) return false;

        (Cohort, Rule, Member) = (found, rule, member);
        Plan = await nudging.PlanAsync(found, rule, member, ct);
        return true;
    }
}
