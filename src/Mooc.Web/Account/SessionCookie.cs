using System.Buffers.Text;
using System.Security.Cryptography;

namespace Mooc.Web.Account;

/// <summary>The one cookie of a signed-in browser: 256 random bits and nothing else.</summary>
public static class SessionCookie
{
    public const string Name = "__Host-session";
    private const int Bytes = 32;

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));

    public static void Set(HttpResponse response, string token) => response.Cookies.Append(Name, token, Options(SessionRules.Absolute));

    public static void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options(null));

    private static CookieOptions Options(TimeSpan? maxAge) => new()
    {
        HttpOnly = true, Secure = true, Path = "/", SameSite = SameSiteMode.Lax, MaxAge = maxAge, IsEssential = true,
    };
}
