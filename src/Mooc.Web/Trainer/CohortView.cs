using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>A cohort as its trainer sees it, with its courses in the language of the page.</summary>
public sealed record CohortView(
    Guid Id, string Name, string Language, DateOnly? StartsOn, DateOnly? EndsOn, int? Target, int? MostMembers, Privacy Privacy,
    string Code, DateTime? CodeEndsAt, DateTime CreatedAt, DateTime? ArchivedAt, int Members)
{
    /// <summary>Those of its courses that are published.</summary>
    public IReadOnlyList<Course> Courses { get; init; } = [];

    /// <summary>From when silence counts.</summary>
    public DateTime Start => StartsOn is { } day ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : CreatedAt;

    public bool IsNamed => Privacy == Privacy.Named;
    public bool HasRows => Privacy != Privacy.Numbers;
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>The group is too small for anything but names: docs/trainers/privacy.md.</summary>
    public bool IsTooSmall => !IsNamed && Members < Headcount.Smallest;

    /// <summary>From when to when, as a trainer reads it; null where neither is known.</summary>
    public string? Period(Texts texts) => (StartsOn, EndsOn) switch
    {
        ({ } start, { } end) => texts["{0} to {1}", start.ToLongDate(), end.ToLongDate()],
        ({ } start, null) => texts["since {0}", start.ToLongDate()],
        (null, { } end) => texts["until {0}", end.ToLongDate()],
        _ => null,
    };
}
