namespace Mooc.Web.Account;

/// <summary>Opens a session in the browser that asks: a new one each time, and the one it had before is over.</summary>
public sealed class SigningIn(Sessions sessions, IHttpContextAccessor http)
{
    public async Task SignInAsync(Guid person, bool withSecondFactor, CancellationToken ct)
    {
        var context = http.HttpContext!;
        if (context.Features.Get<SignedIn>() is { } before) await sessions.EndAsync(before.SessionId, ct);
        SessionCookie.Set(context.Response, await sessions.StartAsync(person, BrowserName.Of(context.Request), withSecondFactor, ct));
    }
}
