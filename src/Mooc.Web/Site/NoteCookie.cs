namespace Mooc.Web.Site;

/// <summary>The cookie that carries what one page says on the next one, once.</summary>
public static class NoteCookie
{
    public const string Name = "__Host-note";

    /// <summary>Looked at before TempData is, which unseals the cookie.</summary>
    public static bool HasNote(this HttpRequest request) => request.Cookies.ContainsKey(Name);
}
