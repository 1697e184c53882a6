using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>A course, and how far half of the cohort is in it.</summary>
public sealed class CoursePace
{
    private CoursePace(Course course, DateTime start, int half)
    {
        (Course, Start, Half) = (course, start, half);
        Units = [.. course.Units];
    }

    public Course Course { get; }
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>When the cohort began; silence before it is none.</summary>
    public DateTime Start { get; }

    /// <summary>At least half of the members have done this many units or more.</summary>
    public int Half { get; }

    /// <summary>The module that half of the cohort has reached; null while half has not begun.</summary>
    public Module? HalfIn => Half == 0 ? null : Course.Modules.First(module => module.Units.Contains(Units[Math.Min(Half, Units.Count - 1)]));

    /// <param name="course">In the language of the page.</param>
    /// <param name="start">When the cohort began.</param>
    /// <param name="doneCounts">How many members have done how many units.</param>
    public static CoursePace Of(Course course, DateTime start, IEnumerable<(int Done, int People)> doneCounts)
    {
        var counts = doneCounts.OrderByDescending(count => count.Done).ToList();
        var all = counts.Sum(count => count.People);
        var soFar = 0;
        foreach (var (done, people) in counts)
            if (2 * (soFar += people) >= all) return new CoursePace(course, start, Math.Min(done, course.Units.Count()));
        return new CoursePace(course, start, 0);
    }
}
