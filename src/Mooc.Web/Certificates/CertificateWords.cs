using System.Globalization;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>How the facts of a certificate read, on a page and on paper.</summary>
public static class CertificateWords
{
    public static string Hours(Texts texts, decimal hours)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return hours == 1 ? texts["1 hour"] : texts["{0} hours", hours.ToString("0.#", CultureInfo.CurrentCulture)];
    }

    /// <summary>Never rounded up: 99.6 per cent are not all.</summary>
    public static string Score(Texts texts, decimal score)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts["{0} % of the points", Math.Floor(score * 100).ToString("0", CultureInfo.CurrentCulture)];
    }
}
