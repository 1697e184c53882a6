using System.Collections.Frozen;

namespace Mooc.Web.Account;

/// <summary>
/// A session of a trainer, author or administrator that lacks its second factor gets to nothing but that: to the pages that set one up, or, where the account
/// has one, to the page that asks for it. So whoever has found out a password cannot add a factor of their own. Says which addresses are open instead of
/// which are closed: a new one is closed.
/// </summary>
public sealed class SecondFactorDoor(RequestDelegate next)
{
    private const string SetUp = "account/second-factor";
    private const string Check = "account/second-factor/check";

    /// <summary>Tells nothing of anybody, ends the session, or opens another.</summary>
    internal static readonly FrozenSet<string> Open = FrozenSet.Create(
        "account/sign-out", "account/sign-in", "account/sign-in/code", "account/https", "privacy", "accessibility", "error", "not-found", "{**path}",
        "assets/{file}", "health/live", "health/ready", ".well-known/security.txt");

    internal static readonly FrozenSet<string> SettingUp = FrozenSet.Create(SetUp, "account/passkeys");
    internal static readonly FrozenSet<string> Checking = FrozenSet.Create(Check);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<SignedIn>() is not { LacksSecondFactor: true } session)
        {
            await next(context);
            return;
        }

        // Asked anew each time: it is a state of some minutes.
        var isMet = await context.RequestServices.GetRequiredService<SecondFactorDuty>().IsMetAsync(session.PersonId, context.RequestAborted);
        var asked = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "";
        if (Open.Contains(asked) || (isMet ? Checking : SettingUp).Contains(asked)) await next(context);
        else context.Response.Redirect($"{context.Request.PathBase}/{(isMet ? Check : SetUp)}?returnUrl={Uri.EscapeDataString(BackFrom(context.Request))}");
    }

    /// <summary>What was asked for, unless it was sent with a form or is the other of the two pages.</summary>
    private static string BackFrom(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/" + SetUp) ? request.PathBase + request.Path + request.QueryString
        : LocalPath.Of(request.Query["returnUrl"]) ?? request.PathBase + "/learn";
}
