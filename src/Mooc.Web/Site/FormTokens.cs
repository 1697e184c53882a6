using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;

namespace Mooc.Web.Site;

/// <summary>
/// The antiforgery token of a page's forms. It holds for as long as the browser keeps its cookie and the person stays signed in, so the one that was made for both is
/// given again for some minutes: making it costs more than the rest of a kept page.
/// </summary>
public sealed class FormTokens(IAntiforgery antiforgery, TimeProvider clock)
{
    public const string Cookie = "__Host-form";
    private const int MostKept = 20_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<(string Cookie, string? Person), Made> _made = [];

    /// <summary>The token, and the headers that keep a page which holds one out of shared caches. Where the browser has no cookie for it yet, it gets one.</summary>
    public string? For(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Cookie] is not { } cookie) return antiforgery.GetAndStoreTokens(context).RequestToken;

        var (key, now) = ((cookie, context.User.FindFirstValue(ClaimTypes.NameIdentifier)), clock.GetUtcNow());
        if (_made.TryGetValue(key, out var made) && now - made.At < KeptFor && now >= made.At)
        {
            context.Response.Headers.CacheControl = "no-cache, no-store";
            return made.Token;
        }

        var tokens = antiforgery.GetAndStoreTokens(context);
        if (_made.Count >= MostKept) _made.Clear();

        // A new cookie means that the one which was sent is none of ours.
        if (tokens.CookieToken is null) _made[key] = new Made(tokens.RequestToken, now);
        return tokens.RequestToken;
    }

    private sealed record Made(string? Token, DateTimeOffset At);
}
