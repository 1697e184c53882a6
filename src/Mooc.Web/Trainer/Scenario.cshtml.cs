using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>A story with the ways that the cohort took, to be shown to the cohort on a wall.</summary>
public sealed class ScenarioModel(CohortPages pages, CohortAnswers answers) : PageModel
{
    public CohortView Cohort { get; private set; } = null!;
    public ScenarioQuestion Story { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public StoryGraph Graph { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid cohort, string course, string question, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { IsTooSmall: false } found) return NotFound();
        if (found.Courses.FirstOrDefault(one => one.Id == course) is not { } known || known.Question(question) is not ScenarioQuestion story) return NotFound();

        (Cohort, Story) = (found, story);
        Unit = known.Units.First(unit => unit.Question(question) is not null);
        Graph = StoryGraph.Of(story, await answers.PathsAsync(found.Id, known.Id, story.Id, ct), found.Privacy);
        return Page();
    }

    /// <summary>In per cent with names, in people without.</summary>
    public string Share(Headcount people) => people.IsExact && Graph.People > 0
        ? ((double)people.AtLeast / Graph.People).ToString("P0", CultureInfo.CurrentCulture)
        : people.Say(pages.Texts);

    public string EndingName(ScenarioEnding ending) => ending switch
    {
        ScenarioEnding.Good => pages.Texts["a good ending"],
        ScenarioEnding.Fair => pages.Texts["a fair ending"],
        _ => pages.Texts["a poor ending"],
    };
}
