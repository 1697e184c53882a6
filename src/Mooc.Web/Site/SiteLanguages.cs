using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Mooc.Web.Site;

/// <summary>The languages that the site's own texts speak.</summary>
public static class SiteLanguages
{
    public const string Default = "en";

    /// <summary>Each with its own name for itself, in the order of the choice.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["en"] = "English", ["de"] = "Deutsch", ["fr"] = "Français", ["es"] = "Español", ["nl"] = "Nederlands", ["pt"] = "Português",
    };

    /// <summary>The language of the page being made.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name;

    public static bool IsRightToLeft(string language) => CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft;

    /// <summary>The value of a <c>dir</c> attribute.</summary>
    public static string DirectionOf(string language) => IsRightToLeft(language) ? "rtl" : "ltr";

    /// <summary>The language's name, in the language of the page where the machine knows it.</summary>
    public static string NameOf(string language) => CultureInfo.GetCultureInfo(language).DisplayName;

    public static void Speak(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    /// <summary>The language if the site speaks it, else its default.</summary>
    public static string Known(string? language) => language is not null && All.ContainsKey(language) ? language : Default;

    /// <summary>The first language of the browser's list that the site has, heaviest first.</summary>
    public static string OfBrowser(HttpRequest request)
    {
        var wished = request.Headers.AcceptLanguage;
        if (wished.Count == 0 || !StringWithQualityHeaderValue.TryParseList(wished, out var list)) return Default;

        return list.OrderByDescending(value => value.Quality ?? 1)
            .Select(value => value.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(All.ContainsKey) ?? Default;
    }
}
