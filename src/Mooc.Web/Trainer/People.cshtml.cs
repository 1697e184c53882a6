using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>Who is in a cohort, and how others get in.</summary>
[EnableRateLimiting(Doors.Learning)]
public sealed class PeopleModel(CohortPages pages, CohortKeeping keeping, Inviting inviting, Joining joining, AuditLog audit, SiteAddress address) : PageModel
{
    private const int MostShown = 1000;
    private const int LongestList = 200_000;

    public CohortView Cohort { get; private set; } = null!;
    public string Link => address.Of($"trainer/join/{Cohort.Code}");
    public IReadOnlyList<Member> Members { get; private set; } = [];
    public int Waiting { get; private set; }

    /// <summary>What stays in the field: lines that invited nobody.</summary>
    public string Typed { get; private set; } = "";
    public IReadOnlyList<InvitationList.BadLine> BadLines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid cohort, CancellationToken ct) =>
        await pages.FindAsync(cohort, ct) is { } found ? await ShowAsync(found, ct) : NotFound();

    /// <summary>The good lines are invited at once; the bad ones come back to be put right.</summary>
    public async Task<IActionResult> OnPostInviteAsync(Guid cohort, string? addresses, IFormFile? file, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        var text = $"{addresses}\n{await TextOfAsync(file, ct)}";
        var list = InvitationList.Read(text);
        var fault = found.IsArchived ? pages.Texts["The cohort is archived: nobody can join, and no mails are sent."]
            : text.Length > LongestList || list.Addresses.Count > InvitationList.Most ? pages.Texts["At most {0} addresses at once; invite the rest afterwards.", InvitationList.Most]
            : list.Addresses.Count + list.BadLines.Count == 0 ? pages.Texts["Type or paste at least one e-mail address."] : null;
        if (fault is not null)
        {
            ModelState.AddModelError("addresses", fault);
            (Typed, Response.StatusCode) = (text.Trim(), StatusCodes.Status422UnprocessableEntity);
            return await ShowAsync(found, ct);
        }

        var sent = await inviting.InviteAsync(found, list.Addresses, ct);
        TempData["note"] = pages.Texts.Count(sent, "{0} invitation is on its way.", "{0} invitations are on their way.");
        if (list.BadLines.Count == 0) return Back(found);

        BadLines = list.BadLines;
        Typed = string.Join('\n', BadLines.Select(line => line.Text));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(found, ct);
    }

    public async Task<IActionResult> OnPostNewCodeAsync(Guid cohort, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        await keeping.NewCodeAsync(found.Id, ct);
        TempData["note"] = pages.Texts["There is a new link; the old one opens nothing any more."];
        return Back(found);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid cohort, Guid member, CancellationToken ct)
    {
        // Where numbers are all that is shown, taking somebody out would tell by the difference what they had done.
        if (await pages.FindAsync(cohort, ct) is not { HasRows: true } found) return NotFound();

        var person = await pages.Db.CohortMembers.Where(row => row.Id == member && row.CohortId == found.Id).Select(row => (Guid?)row.PersonId).SingleOrDefaultAsync(ct);
        if (person is not { } who) return NotFound();

        audit.Add(TrainerActs.MemberRemoved, who, found.Id.ToString());
        await pages.Db.SaveChangesAsync(ct);
        await joining.LeaveAsync(who, found.Id, ct);
        TempData["note"] = pages.Texts["They are no longer in the cohort. Their courses stay theirs."];
        return Back(found);
    }

    private async Task<PageResult> ShowAsync(CohortView cohort, CancellationToken ct)
    {
        Cohort = cohort;
        Waiting = await pages.Db.CohortInvitations.CountAsync(row => row.CohortId == cohort.Id, ct);
        if (!cohort.HasRows || cohort.IsTooSmall) return Page();

        var rows = from member in pages.Db.CohortMembers
                   join person in pages.Db.People on member.PersonId equals person.Id
                   where member.CohortId == cohort.Id
                   select new { member.Id, person.Name, member.Pseudonym, member.JoinedAt };
        var members = cohort.IsNamed ? rows.OrderBy(row => row.Name) : rows.OrderBy(row => row.Pseudonym);
        Members = [.. (await members.Take(MostShown).ToListAsync(ct))
            .Select(row => new Member(row.Id, cohort.IsNamed ? row.Name : pages.Texts["Learner {0}", row.Pseudonym], row.JoinedAt))];
        return Page();
    }

    private static async Task<string> TextOfAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length > LongestList) return "";
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(ct);
    }

    private LocalRedirectResult Back(CohortView cohort) => LocalRedirect($"{Request.PathBase}/trainer/{cohort.Id}/people");

    public sealed record Member(Guid Id, string Name, DateTime JoinedAt);
}
