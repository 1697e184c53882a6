using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Home;

/// <summary>Every answer with an error status and no page of its own: what happened, and the way on.</summary>
[IgnoreAntiforgeryToken]
public sealed class NotFoundModel(PublishedCourses published, Texts texts) : PageModel
{
    public IReadOnlyList<Course> Courses { get; } = [.. published.InLanguage(SiteLanguages.Current).Take(4)];

    public string Heading => Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => texts["This page does not exist"],
        StatusCodes.Status429TooManyRequests => texts["Too many tries"],
        _ => texts["That did not work"],
    };

    public string Advice => Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => texts["The address may be mistyped, or the page has moved. Nothing that you have done is lost."],
        StatusCodes.Status429TooManyRequests => texts["Please wait a minute, then try again."],
        StatusCodes.Status400BadRequest => texts["The form may have stood open for too long. Please go back, load the page anew and send it again."],
        _ => texts["Please go back and try again."],
    };

    public void OnGet() => Decide();

    public void OnPost() => Decide();

    private void Decide()
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
