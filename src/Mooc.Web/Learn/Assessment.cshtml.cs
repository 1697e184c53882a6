using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>An assessment: what it asks for, the open attempt as one form, and the result with the feedback on every answer.</summary>
[EnableRateLimiting(Doors.Learning)]
public sealed class AssessmentModel(UnitServices services, MoocDb db, Attempting attempting) : PageModel
{
    public Course Course { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public LearnerProgress Progress { get; private set; } = LearnerProgress.None;
    public Outline Outline => new(Course, Unit, Progress);
    public bool IsSignedIn => services.Me.IsSignedIn;
    public bool IsJoined => Progress.Enrolment is not null;

    /// <summary>The attempt that is being answered, or null.</summary>
    public OpenAttempt? Open { get; private set; }

    /// <summary>The latest submitted attempt, or null.</summary>
    public Attempt? Latest { get; private set; }
    public Attempt? Best { get; private set; }
    public int Submitted { get; private set; }
    public bool MayStart => Open is null && (Unit.Attempts is not { } most || Submitted < most);

    /// <summary>Questions that were left open, when the learner wanted to submit.</summary>
    public int Unanswered { get; private set; }
    public bool IsCourseDone => Course.Units.All(unit => Progress.DoneUnits.Contains(unit.Id));
    private Dictionary<string, Response> Typed { get; set; } = [];

    public int PointsToPass(decimal max) => (int)Math.Ceiling(max * Course.Pass / 100);

    public async Task<IActionResult> OnGetAsync(string course, string unit, CancellationToken ct)
    {
        if (!await LoadAsync(course, unit, ct)) return NotFound();
        if (!IsSignedIn) AnonymousPages.Keep(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(string course, string unit, CancellationToken ct)
    {
        if (!await LoadAsync(course, unit, ct)) return NotFound();
        if (Progress.Enrolment is { } enrolment) await attempting.StartAsync(services.Me.Me, Course, Unit, enrolment, ct);
        return Redirect($"{Request.PathBase}{Request.Path}");
    }

    public async Task<IActionResult> OnPostSubmitAsync(string course, string unit, bool anyway, CancellationToken ct)
    {
        if (!await LoadAsync(course, unit, ct)) return NotFound();
        if (Open is not { } attempt || Progress.Enrolment is not { } enrolment) return Redirect($"{Request.PathBase}{Request.Path}");

        Typed = attempt.Questions.ToDictionary(question => question.Id, question => FormResponse.Read(question, Request.Form));
        var answers = attempt.Questions.Where(question => question.Accepts(Typed[question.Id])).ToDictionary(question => question.Id, question => Typed[question.Id]);
        Unanswered = attempt.Questions.Count - answers.Count;
        if (Unanswered > 0 && !anyway)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await attempting.SubmitAsync(services.Me.Me, Course, Unit, enrolment, attempt, answers, ct);
        return Redirect($"{Request.PathBase}{Request.Path}");
    }

    /// <summary>A question of the open attempt, with what was typed.</summary>
    public QuestionView OpenView(Question question, int number) => View(question, number, Open!.Id) with
    {
        Response = Typed.GetValueOrDefault(question.Id),
        Problem = Unanswered > 0 && !question.Accepts(Typed[question.Id]) ? ResponseProblem.Of(question, services.Texts) : null,
    };

    /// <summary>The questions of the latest attempt with their feedback.</summary>
    public IEnumerable<QuestionView> ResultViews()
    {
        var attempt = OpenAttempt.Of(Latest!, Unit);
        var answers = OpenAttempt.AnswersOf(Latest!, Unit);
        return attempt.Questions.Select((question, i) =>
        {
            var response = answers.GetValueOrDefault(question.Id) ?? new Response();
            return View(question, i + 1, attempt.Id) with { Response = response, Grade = question.Grade(response) };
        });
    }

    private QuestionView View(Question question, int number, Guid attempt) => new()
    {
        Question = question, Number = number, Seed = $"{attempt}/{question.Id}", ShuffleByDefault = Unit.Shuffle,
        Form = new UnitForm(null, null, null), IsInAttempt = true,
    };

    private async Task<bool> LoadAsync(string course, string unit, CancellationToken ct)
    {
        if (services.Courses.Find(course) is not { } found || found.Unit(unit) is not { } page) return false;

        (Course, Unit) = (found, page);
        if (!IsSignedIn) return true;

        Progress = await LearnerProgress.OfAsync(services.Reads, services.Me.Id, Course, unit: null, ct);
        if (Progress.Enrolment is not { } enrolment) return true;

        var attempts = await db.Attempts.AsNoTracking().Where(attempt => attempt.EnrolmentId == enrolment && attempt.UnitId == page.Id)
            .OrderBy(attempt => attempt.StartedAt).Take(200).ToListAsync(ct);
        Open = attempts.Find(attempt => attempt.SubmittedAt is null) is { } open ? OpenAttempt.Of(open, Unit) : null;
        var submitted = attempts.Where(attempt => attempt.SubmittedAt is not null).ToList();
        (Latest, Submitted) = (submitted.LastOrDefault(), submitted.Count);
        Best = submitted.MaxBy(attempt => attempt.Raw / Math.Max(1, attempt.Max ?? 1));
        return true;
    }
}
