using System.Globalization;

namespace Mooc.Web.Certificates.Badges;

/// <summary>Times as credentials write them.</summary>
internal static class VcTime
{
    public static string Of(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static long Seconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds();
}
