using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Courses.Publishing;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>Whether what authors wrote is online, and what keeps it from being so.</summary>
public sealed class ContentModel(PublishedCourses published, PullCourses pulling, AuditLog audit, MoocDb db, Texts texts) : PageModel
{
    private const int MostShown = 500;

    public CourseLibrary Library { get; } = published.Library;
    public DateTime PublishedAt { get; } = published.Latest.At;
    public int Units => Library.Courses.Sum(course => course.Units.Count());
    public int Errors => Library.Problems.Count(problem => problem.Severity == Severity.Error);
    public IReadOnlyList<ContentProblem> Shown => [.. Library.Problems.Take(MostShown)];

    /// <summary>How the last pull ended; null where this site pulls nothing, or has not yet.</summary>
    public Pull? LastPull => pulling.Last;

    /// <summary>Why the folder as a whole could not be read.</summary>
    public string? Fault => published.Latest.Fault switch
    {
        PublishingFault.FolderMissing => texts["The courses folder is not there any more. What was online before stays."],
        PublishingFault.FolderEmpty => texts["The courses folder holds no course any more. What was online before stays; a restart of the site would show none."],
        PublishingFault.Unreadable => texts["A file of the courses folder could not be read; the log names it. What was online before stays."],
        _ => null,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (pulling.IsOn) await pulling.PullAsync(ct);
        else await published.PublishAsync(ct);
        audit.Add(AdminActs.CoursesRead);
        await db.SaveChangesAsync(ct);
        TempData["note"] = texts["The courses were read again."];
        return LocalRedirect($"{Request.PathBase}/admin/content");
    }

    /// <summary>What readers see of a page with an error.</summary>
    public string StandingOf(ContentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Library.LastGood.Contains(problem.File) ? texts["Its last good version is online."] : texts["It is not online."];
    }

    /// <summary>A commit as people name it, by its first signs.</summary>
    public string NameOfVersion(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Length > 12 ? version[..12] : version;
    }
}
