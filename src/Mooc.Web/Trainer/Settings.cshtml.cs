using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>What a cohort is, who follows it, who may see its numbers.</summary>
[EnableRateLimiting(Doors.Learning)]
public sealed class SettingsModel(CohortPages pages, CohortKeeping keeping, NumbersLinks links, PublishedCourses published, SiteAddress address) : PageModel
{
    private const int MostLinks = 100;
    private const string FreshLink = "fresh-link";

    private MoocDb Db => pages.Db;

    [BindProperty]
    public CohortForm Form { get; set; } = new();

    public CohortView Cohort { get; private set; } = null!;
    public IReadOnlyList<NumbersLink> Links { get; private set; } = [];
    public IReadOnlyList<FellowTrainer> Trainers { get; private set; } = [];
    public bool WantsSummary => Trainers.Any(trainer => trainer.Id == pages.Me.Id && trainer.WantsSummary);

    /// <summary>The address of a link that was made just now.</summary>
    public string? Fresh { get; private set; }

    public CohortFields Fields => new(Form, [.. published.InLanguage(SiteLanguages.Current)], Cohort.Members, Cohort.Privacy);

    public async Task<IActionResult> OnGetAsync(Guid cohort, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        Form = CohortForm.Of(found);
        Fresh = TempData[FreshLink] as string;
        return await ShowAsync(found, ct);
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid cohort, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        Form.Check(ModelState, published.Library.Courses.Select(course => course.Id), pages.Texts);
        if (!ModelState.IsValid) return await ShowAsync(found, ct);

        await keeping.ChangeAsync(found, Form, ct);
        return Back(found, pages.Texts["Saved."]);
    }

    public async Task<IActionResult> OnPostNewLinkAsync(Guid cohort, string? label, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        var name = string.IsNullOrWhiteSpace(label) ? pages.Texts["Team lead"] : label.Length > 200 ? label[..200] : label;
        TempData[FreshLink] = address.Of($"trainer/numbers/{await links.AddAsync(found.Id, name, ct)}");
        return Back(found, null);
    }

    public async Task<IActionResult> OnPostEndLinkAsync(Guid cohort, Guid link, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        await links.EndAsync(found.Id, link, ct);
        return Back(found, pages.Texts["The link is ended: it opens nothing any more."]);
    }

    public async Task<IActionResult> OnPostAddTrainerAsync(Guid cohort, string? email, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        var added = await keeping.AddTrainerAsync(found.Id, email ?? "", ct);
        if (added) return Back(found, pages.Texts["The trainer is added."]);

        ModelState.Clear();
        ModelState.AddModelError("trainer-email", pages.Texts["No trainer has this address. An administrator can make somebody a trainer."]);
        Form = CohortForm.Of(found);
        return await ShowAsync(found, ct);
    }

    public async Task<IActionResult> OnPostRemoveTrainerAsync(Guid cohort, Guid trainer, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        await keeping.RemoveTrainerAsync(found.Id, trainer, ct);
        return trainer == pages.Me.Id ? LocalRedirect($"{Request.PathBase}/trainer") : Back(found, pages.Texts["The trainer no longer sees this cohort."]);
    }

    public async Task<IActionResult> OnPostSummaryAsync(Guid cohort, bool wanted, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        var me = pages.Me.Id;
        await Db.CohortTrainers.Where(row => row.CohortId == found.Id && row.PersonId == me).ExecuteUpdateAsync(set => set.SetProperty(row => row.WantsSummary, wanted), ct);
        return Back(found, pages.Texts["Saved."]);
    }

    public async Task<IActionResult> OnPostArchiveAsync(Guid cohort, bool archived, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        await keeping.ArchiveAsync(found.Id, archived, ct);
        return Back(found, pages.Texts["Saved."]);
    }

    private async Task<PageResult> ShowAsync(CohortView cohort, CancellationToken ct)
    {
        Cohort = cohort;
        Links = await Db.NumbersLinks.AsNoTracking().Where(link => link.CohortId == cohort.Id).OrderBy(link => link.CreatedAt).Take(MostLinks).ToListAsync(ct);
        Trainers = await (from trainer in Db.CohortTrainers
                          join person in Db.People on trainer.PersonId equals person.Id
                          where trainer.CohortId == cohort.Id
                          orderby trainer.AddedAt
                          select new FellowTrainer(person.Id, person.Name, trainer.WantsSummary)).Take(MostLinks).ToListAsync(ct);
        return Page();
    }

    private LocalRedirectResult Back(CohortView cohort, string? note)
    {
        if (note is not null) TempData["note"] = note;
        return LocalRedirect($"{Request.PathBase}/trainer/{cohort.Id}/settings");
    }

    public sealed record FellowTrainer(Guid Id, string Name, bool WantsSummary);
}
