using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Site;

namespace Mooc.Web.Home;

public sealed class AboutModel : PageModel
{
    /// <summary>With the revision that it was built from, so that the source handed out is the source that runs.</summary>
    public string Version { get; } =
        typeof(AboutModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public void OnGet() => AnonymousPages.Keep(HttpContext);
}
