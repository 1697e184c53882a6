using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class ResetModel(MoocDb db, UserManager<Person> users, MailedLinks links, Post post, Sweeps sweeps, TimeProvider clock) : PageModel
{
    public const string Purpose = "reset";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Longer than the save of a mail, so that the time of the answer does not say whether there was one.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(400);

    [BindProperty, MailAddress]
    public string Email { get; set; } = "";

    public async Task<IActionResult> OnPostAsync([FromServices] Texts texts, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();

        var answer = Task.Delay(AnswerTime, ct);
        if (await users.FindByEmailAsync(Email.Trim()) is { SuspendedAt: null } person) await SendAsync(person, ct);
        await answer;

        TempData["note"] = texts["If there is an account with this address, a mail is on its way. Look into the folder for unwanted mail as well."];
        return RedirectToPage();
    }

    /// <summary>At most one mail in five minutes, so that nobody's mailbox can be filled from here.</summary>
    private async Task SendAsync(Person person, CancellationToken ct)
    {
        var reason = $"reset:{person.Id}:{clock.GetUtcNow().ToUnixTimeSeconds() / 300}";
        if (await post.HasAsync(reason, ct)) return;

        post.Add(new Letter(person.Id, person.Email!, person.Language ?? SiteLanguages.Current, reason, "{0}: set a new password",
            new("Hello {0},", person.Name),
            new("with this link you set a new password. It works once, for one hour:"),
            new("{0}", links.For(person, "account/reset/new", Purpose, Lifetime)),
            new("If you did not ask for it, you need not do anything: your password stays as it is.")));
        await db.SaveChangesAsync(ct);
        sweeps.WakeAfter<OutgoingMail>();
    }
}
