using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>How each question did: how many right, whether the good do better, which wrong options draw, and what looks bad.</summary>
public sealed class QuestionsModel(CohortPages pages, CohortAnswers answers) : PageModel
{
    /// <summary>Without names, an average is told of at least so many.</summary>
    private const int EnoughWithoutNames = 20;

    public CohortView Cohort { get; private set; } = null!;
    public IReadOnlyList<CourseQuestions> Courses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid cohort, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        Cohort = found;
        var courses = new List<CourseQuestions>();
        if (!found.IsTooSmall)
            foreach (var course in found.Courses)
            {
                var figures = await answers.OfAsync(found.Id, course, ct);
                courses.Add(new CourseQuestions(course, figures, [.. figures.Where(IsSuspect)], [.. course.Units.SelectMany(unit => unit.Questions.OfType<ScenarioQuestion>())]));
            }

        Courses = courses;
        return Page();
    }

    public string Count(int people) => Headcount.Of(people, Cohort.Privacy).Say(pages.Texts);

    /// <summary>Whether more than counts may be told.</summary>
    public bool MayTell(QuestionFigures one) => Cohort.IsNamed || one.Answered >= EnoughWithoutNames;

    public bool IsSuspect(QuestionFigures one) => MayTell(one) && (Cohort.IsNamed ? one.IsSuspect : one.IsBackwards);

    public string RightOf(QuestionFigures one) =>
        Cohort.IsNamed && one.RightShare is { } share ? share.ToString("P0", CultureInfo.CurrentCulture) : Count(one.Right);

    public IEnumerable<string> FlagsOf(QuestionFigures one)
    {
        var texts = pages.Texts;
        if (one.IsBackwards) yield return texts["Those who do well elsewhere do worse here. Is the key right? Is a word unclear?"];
        if (!Cohort.IsNamed) yield break;
        if (one.IsHard) yield return texts["Hardly anybody is right at first: {0}.", RightOf(one)];
        foreach (var option in one.Idle) yield return texts["Nobody chooses “{0}”: as an answer it does nothing.", option.Text];
    }

    public sealed record CourseQuestions(Course Course, IReadOnlyList<QuestionFigures> Figures, IReadOnlyList<QuestionFigures> Suspects, IReadOnlyList<ScenarioQuestion> Stories);
}
