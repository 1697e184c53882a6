using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Site;

namespace Mooc.Web.Home;

public sealed class AccessibilityModel : PageModel
{
    public void OnGet() => AnonymousPages.Keep(HttpContext);
}
