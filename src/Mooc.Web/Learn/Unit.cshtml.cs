using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>A page of a course: anyone reads and practises; who has joined keeps what they do.</summary>
/// <remarks>Antiforgery is asked for by hand: a post without a session changes nothing and needs no token, and so no cookie.</remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(Doors.Learning)]
public sealed class UnitModel(UnitServices services, Answering answering, Finishing finishing) : PageModel
{
    private PublishedCourses Courses => services.Courses;
    private CurrentPerson Me => services.Me;

    public Course Course { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public LearnerProgress Progress { get; private set; } = LearnerProgress.None;
    public Outline Outline => new(Course, Unit, Progress);
    public Practice Practice { get; private set; } = Practice.Read(null);
    public UnitForm UnitForm { get; private set; } = new(null, null, null);
    public bool IsSignedIn => Me.IsSignedIn;
    public bool IsJoined => Progress.Enrolment is not null;

    /// <summary>The question whose answer was refused, with what was typed and why.</summary>
    public Refused? Refusal { get; private set; }

    /// <summary>A question that is to be answered once more.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public string? Again { get; set; }

    /// <summary>Something to tell at the top of the page.</summary>
    public string? Notice { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method) && Me.IsSignedIn && !await services.Antiforgery.IsRequestValidAsync(HttpContext)) context.Result = BadRequest();
        else await next();
    }

    public async Task<IActionResult> OnGetAsync(string course, string unit, CancellationToken ct)
    {
        return Find(course, unit) ? await ShowAsync(ct) : NotFound();
    }

    public async Task<IActionResult> OnPostAnswerAsync(string course, string unit, string question, CancellationToken ct)
    {
        if (Asked(course, unit, question) is not { } asked) return await NoLongerThereAsync(ct);

        var response = FormResponse.Read(asked, Request.Form);
        if (!asked.Accepts(response)) return await RefuseAsync(asked, response, ResponseProblem.Of(asked, services.Texts), ct);
        if (Submission() is not { } submission) return await PracticeAsync(asked, practice => practice.Answer(asked, response), response, ct);
        if (!await answering.RecordAsync(Me.Me, Course, Unit, asked, response, submission, ct)) return await NotJoinedAsync(asked, response, ct);

        return BackTo(asked);
    }

    public async Task<IActionResult> OnPostHintAsync(string course, string unit, string question, CancellationToken ct)
    {
        if (Asked(course, unit, question) is not { } asked) return await NoLongerThereAsync(ct);

        var typed = FormResponse.Read(asked, Request.Form);
        if (Submission() is not { } submission) return await PracticeAsync(asked, practice => practice.ShowHint(asked), typed, ct);

        await LoadAsync(ct);
        var hint = Math.Min((Progress.Questions.GetValueOrDefault(asked.Id)?.Hints ?? 0) + 1, asked.Hints.Count);
        if (!await answering.AskAsync(Me.Me, Course, Unit, asked, hint, submission, ct)) return await NotJoinedAsync(asked, typed, ct);

        // What was ticked before the hint was asked for is still ticked.
        return typed.IsEmpty ? BackTo(asked, again: asked.Id) : await RefuseAsync(asked, typed, null, ct, StatusCodes.Status200OK);
    }

    /// <summary>"Try again" and "Start the story again": only what is shown changes.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string course, string unit, string question, CancellationToken ct)
    {
        if (Asked(course, unit, question) is not { } asked) return await NoLongerThereAsync(ct);
        if (Submission() is not null) return BackTo(asked, again: asked.Id);

        return await PracticeAsync(asked, practice => practice.Forget(asked), new Response(), ct);
    }

    public async Task<IActionResult> OnPostDoneAsync(string course, string unit, CancellationToken ct)
    {
        if (!Find(course, unit)) return NotFound();
        if (Submission() is not { } submission) return GoOn();
        if (await finishing.MarkAsReadAsync(Me.Me, Course, Unit, submission, ct) is not { } isCourseDone) return GoOn();

        return isCourseDone && Outline.Next is null ? RedirectToPage("/Learn/Index") : GoOn();
    }

    /// <summary>The view of one question for this reader.</summary>
    public QuestionView ViewOf(Question question, int number)
    {
        var progress = Progress.Questions.GetValueOrDefault(question.Id);
        var response = question.Id == Again ? null : IsJoined ? progress?.ResponseTo(question) : Practice.ResponseTo(question);
        var view = new QuestionView
        {
            Question = question,
            Number = number,
            Seed = services.SeedFor(Progress.Enrolment, Course, question),
            ShuffleByDefault = Unit.Shuffle,
            Form = UnitForm,
            Response = response,
            Grade = response is null ? null : question.Grade(response),
            HintsShown = IsJoined ? progress?.Hints ?? 0 : Practice.HintsFor(question),
        };
        return Refusal?.Question.Id == question.Id ? view with { Response = Refusal.Response, Problem = Refusal.Problem, Grade = null } : view;
    }

    private bool Find(string course, string unit)
    {
        if (HttpContext.Features.Get<UnitVisit>() is { } visit)
        {
            (Course, Unit, Progress) = (visit.Course, visit.Unit, visit.Progress);
            return true;
        }

        if (Courses.Find(course) is not { } found || found.Unit(unit) is not { } page) return false;

        Course = found;
        Unit = page;
        return true;
    }

    private Question? Asked(string course, string unit, string question) => Find(course, unit) ? Unit.Question(question) : null;

    private async Task<IActionResult> ShowAsync(CancellationToken ct, int status = StatusCodes.Status200OK)
    {
        await LoadAsync(ct);
        var practice = IsJoined ? null : Practice.Write();
        var isPlain = HttpMethods.IsGet(Request.Method);
        UnitForm = IsJoined
            ? new UnitForm(Token(), Blanks.Of(HttpContext, UnitBlanks.Submission, () => services.Submissions.Issue(Me.Id, Progress.Enrolment!.Value, Unit.Id)), null)
            : new UnitForm(IsSignedIn ? Token() : null, null, isPlain ? null : practice);
        if (!IsSignedIn && isPlain) AnonymousPages.Keep(HttpContext);
        Response.StatusCode = status;
        return Page();
    }

    private string? Token() => Blanks.Of(HttpContext, Blanks.FormToken, () => services.TokenFor(HttpContext));

    private async Task LoadAsync(CancellationToken ct)
    {
        if (IsSignedIn && Progress == LearnerProgress.None) Progress = await LearnerProgress.OfAsync(services.Reads, Me.Id, Course, Unit, ct);
    }

    /// <summary>The submission of the form, if it is this person's and for this page.</summary>
    private Submission? Submission() => Me.IsSignedIn && services.Submissions.Read(Request.Form["submission"]) is { } submission
        && submission.Person == Me.Id && submission.Unit == Unit.Id ? submission : null;

    /// <summary>Feedback at once, nothing stored.</summary>
    private async Task<IActionResult> PracticeAsync(Question question, Action<Practice> change, Response typed, CancellationToken ct)
    {
        Practice = Practice.Read(Request.Form[Practice.Field]);
        change(Practice);
        if (Request.Form.ContainsKey("submission")) Notice = services.Texts["You are no longer signed in, so this answer was not kept. Your feedback is below; sign in to have it kept."];
        if (Practice.ResponseTo(question) is null) Refusal = new Refused(question, typed, null);
        return await ShowAsync(ct);
    }

    private Task<IActionResult> RefuseAsync(Question question, Response typed, string? problem, CancellationToken ct, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Practice = Practice.Read(Request.Form[Practice.Field]);
        Refusal = new Refused(question, typed, problem);
        return ShowAsync(ct, status);
    }

    private Task<IActionResult> NotJoinedAsync(Question question, Response typed, CancellationToken ct) =>
        RefuseAsync(question, typed, services.Texts["You have left this course meanwhile, so the answer was not kept. Join it again to go on."], ct);

    private async Task<IActionResult> NoLongerThereAsync(CancellationToken ct)
    {
        if (Unit is null) return NotFound();

        Notice = services.Texts["This question is no longer part of the page, so your answer was not kept. The page below is the current one."];
        return await ShowAsync(ct, StatusCodes.Status409Conflict);
    }

    private RedirectResult BackTo(Question question, string? again = null) =>
        Redirect($"{Request.PathBase}{Request.Path}{(again is null ? "" : $"?again={again}")}#{question.Id}");

    private RedirectResult GoOn() => Redirect(Outline.Next is { } next
        ? $"{Request.PathBase}/learn/{Course.Id}/{next.Id}"
        : $"{Request.PathBase}/courses/{Course.Id}");

    /// <summary>An answer that was not taken, with all that was typed.</summary>
    public sealed record Refused(Question Question, Response Response, string? Problem);
}
