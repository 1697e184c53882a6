using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Courses;

namespace Mooc.Web.Admin;

public sealed class IndexModel(PublishedCourses published) : PageModel
{
    public int Errors { get; } = published.Library.Problems.Count(problem => problem.Severity == Severity.Error);
    public int Warnings { get; } = published.Library.Problems.Count(problem => problem.Severity == Severity.Warning);
}
