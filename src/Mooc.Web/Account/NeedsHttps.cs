using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mooc.Web.Account;

/// <summary>
/// A password must not travel readable, and browsers keep our cookies only over https or on this machine itself: elsewhere every page of the account is
/// one sentence that says so, and nothing is set.
/// </summary>
internal sealed class NeedsHttps : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!IsSafe(context.HttpContext.Request) && context.ActionDescriptor is not PageActionDescriptor { ViewEnginePath: "/Account/Https" })
            context.Result = new LocalRedirectResult(context.HttpContext.Request.PathBase + "/account/https");
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    public static bool IsSafe(HttpRequest request) => request.IsHttps || request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
}
