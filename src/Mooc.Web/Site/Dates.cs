using System.Globalization;

namespace Mooc.Web.Site;

/// <summary>Days as people read them, in the language of the page: 21 November 2026.</summary>
public static class Dates
{
    public static string ToLongDate(this DateOnly day) => day.ToString(SiteLanguages.Current == "en" ? "d MMMM yyyy" : WithoutWeekday(), CultureInfo.CurrentCulture);

    public static string ToLongDate(this DateTime time) => DateOnly.FromDateTime(time).ToLongDate();

    /// <summary>German and Spanish set a comma after the weekday, French and Dutch none.</summary>
    private static string WithoutWeekday() => CultureInfo.CurrentCulture.DateTimeFormat.LongDatePattern
        .Replace("dddd, ", "", StringComparison.Ordinal).Replace("dddd ", "", StringComparison.Ordinal);
}
