using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>What a trainer says of a cohort.</summary>
public sealed class CohortForm
{
    [Required(ErrorMessage = "Give the cohort a name that its members recognise."), StringLength(200, ErrorMessage = "At most 200 characters.")]
    public string Name { get; set; } = "";

    public List<string> Courses { get; set; } = [];
    public string Language { get; set; } = SiteLanguages.Current;
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }

    [Range(1, 1_000_000, ErrorMessage = "Type a number of people, or leave it empty.")]
    public int? Target { get; set; }

    [Range(1, 1_000_000, ErrorMessage = "Type a number of people, or leave it empty.")]
    public int? MostMembers { get; set; }
    public DateOnly? CodeEndsOn { get; set; }
    public Privacy Privacy { get; set; } = Privacy.Named;

    public static CohortForm Of(CohortView cohort) => new()
    {
        Name = cohort.Name, Courses = [.. cohort.Courses.Select(course => course.Id)], Language = cohort.Language, StartsOn = cohort.StartsOn, EndsOn = cohort.EndsOn,
        Target = cohort.Target, MostMembers = cohort.MostMembers, Privacy = cohort.Privacy,
        CodeEndsOn = cohort.CodeEndsAt is { } end ? DateOnly.FromDateTime(end.AddDays(-1)) : null,
    };

    /// <summary>Rules over several fields.</summary>
    public void Check(ModelStateDictionary state, IEnumerable<string> published, Texts texts)
    {
        if (!Courses.Exists(published.Contains)) state.AddModelError("Form.Courses", texts["Choose at least one course."]);
        if (EndsOn < StartsOn) state.AddModelError("Form.EndsOn", texts["The end lies before the start."]);
        if (!SiteLanguages.All.ContainsKey(Language)) Language = SiteLanguages.Current;
    }

    /// <summary>A code works to the end of the day named.</summary>
    public DateTime? CodeEndsAt => CodeEndsOn is { } day ? day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null;
}
