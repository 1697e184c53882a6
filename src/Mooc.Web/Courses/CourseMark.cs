using Mooc.Content;

namespace Mooc.Web.Courses;

/// <summary>What stands beside a course in the catalogue: where the reader stands in it, or what to take before.</summary>
public sealed record CourseMark(Course Course, CourseStanding? Standing, Course? TakeFirst)
{
    public int Units { get; } = Course.Units.Count();
    public int Done { get; } = Standing?.CountOf(Course.Units) ?? 0;
}
