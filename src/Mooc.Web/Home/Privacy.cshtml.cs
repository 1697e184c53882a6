using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Home;

/// <summary>What the features themselves declare, so that this page cannot fall behind the tables.</summary>
public sealed class PrivacyModel(IEnumerable<IPersonalData> features) : PageModel
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } = [.. features.SelectMany(feature => feature.Tables)];

    public void OnGet() => AnonymousPages.Keep(HttpContext);
}
