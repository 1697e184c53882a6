namespace Mooc.Web.Account;

/// <summary>
/// What the next step must know about the one before, for some minutes: a challenge, a half sign-in, a link from a mail. Sealed, so a browser can neither
/// read nor make it; Lax, because a mail's link comes from elsewhere.
/// </summary>
public sealed class SealedCookie(Seal seal, IHttpContextAccessor http)
{
    public void Set(string name, string text, TimeSpan lifetime) =>
        http.HttpContext!.Response.Cookies.Append(NameOf(name), seal.Close("cookie " + name, text, lifetime), Options(lifetime));

    public string? Read(string name) => seal.Open("cookie " + name, http.HttpContext!.Request.Cookies[NameOf(name)]);

    public void Delete(string name) => http.HttpContext!.Response.Cookies.Delete(NameOf(name), Options(null));

    private static string NameOf(string name) => "__Host-" + name;

    private static CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = true, Path = "/", SameSite = SameSiteMode.Lax, MaxAge = lifetime, IsEssential = true,
    };
}
