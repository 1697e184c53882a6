using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>Where a cohort's link leads: what the courses are, what trainers will see, and the way in, for newcomers too.</summary>
[EnableRateLimiting(Doors.SignIn)]
public sealed class JoinModel(Joining joining, PublishedCourses published, CurrentPerson me, Invitation invitation, Texts texts) : PageModel
{
    public Cohort? Cohort { get; private set; }
    public JoinVerdict Verdict { get; private set; }
    public IReadOnlyList<Course> Courses { get; private set; } = [];
    public bool IsSignedIn => me.IsSignedIn;
    public bool IsMember { get; private set; }

    public string RegisterAddress => $"{Request.PathBase}/account/register{QueryString.Create("invitation", invitation.NewTicket()).Add("returnUrl", OwnAddress)}";
    public string SignInAddress => $"{Request.PathBase}/account/sign-in{QueryString.Create("returnUrl", OwnAddress)}";
    private string OwnAddress => $"{Request.PathBase}/trainer/join/{Cohort!.Code}";

    /// <summary>Why this link lets nobody in, and what to do.</summary>
    public string Refusal => Verdict switch
    {
        JoinVerdict.Expired => texts["This link has expired. Ask your trainer for a new one."],
        JoinVerdict.Full => texts["This cohort is full. Ask your trainer whether there is another one."],
        JoinVerdict.Over => texts["This cohort is over. Ask your trainer whether there is a new one."],
        _ => texts["This link is wrong: no cohort has this code. Perhaps a letter is missing; copy the whole link from the mail, or ask your trainer."],
    };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        await LoadAsync(code, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, bool agreed, CancellationToken ct)
    {
        await LoadAsync(code, ct);
        if (!IsSignedIn) return Challenge();
        if (Verdict != JoinVerdict.Open || IsMember) return Page();

        if (!agreed)
        {
            ModelState.AddModelError("agreed", texts["Tick the box if you agree. Without it you can take the courses on your own."]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Verdict = await joining.JoinAsync(me.Me, code, ct);
        if (Verdict != JoinVerdict.Open) return Page();

        TempData["note"] = texts["You are in “{0}”. Its courses are in your list.", Cohort!.Name];
        return LocalRedirect($"{Request.PathBase}/learn");
    }

    private async Task LoadAsync(string code, CancellationToken ct)
    {
        (Cohort, Verdict) = await joining.LookAsync(code, ct);
        if (Cohort is { } found)
        {
            IsMember = IsSignedIn && await joining.IsMemberAsync(me.Id, found.Id, ct);
            Courses = [.. (await joining.CoursesOfAsync(found.Id, ct)).Select(published.Find).OfType<Course>()];
        }

        if (IsMember) return;
        Response.StatusCode = Verdict switch
        {
            JoinVerdict.Open => StatusCodes.Status200OK,
            JoinVerdict.Unknown => StatusCodes.Status404NotFound,
            JoinVerdict.Full => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status410Gone,
        };
    }
}
