using System.Globalization;
using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Courses;

/// <summary>How what an author wrote in the front matter reads on a page.</summary>
public static class CourseWords
{
    private const int MinutesOfAnHour = 60;

    /// <summary>A level that is not among the known words stands as the author wrote it.</summary>
    public static string Level(Texts texts, string level)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return level switch
        {
            "introduction" => texts["Introduction"],
            "intermediate" => texts["Intermediate"],
            "advanced" => texts["Advanced"],
            _ => level,
        };
    }

    /// <summary>The author's hours, else the minutes of the pages.</summary>
    public static string Duration(Texts texts, Course course)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(course);
        var minutes = course.Units.Sum(unit => unit.Minutes);
        if (course.Hours is null && minutes < 2 * MinutesOfAnHour) return texts.Count(minutes, "{0} minute", "{0} minutes");

        var hours = course.Hours ?? Math.Round(minutes / (decimal)MinutesOfAnHour, 1);
        return hours == 1 ? texts["1 hour"] : texts["{0} hours", hours.ToString("0.#", CultureInfo.CurrentCulture)];
    }

    /// <summary>A language as the reader's language calls it.</summary>
    public static string NameForReader(string language) => CultureInfo.GetCultureInfo(language).DisplayName;

    /// <summary>A language by its own name, such as Deutsch.</summary>
    public static string NameOf(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return string.Concat(name[..1].ToUpper(CultureInfo.GetCultureInfo(language)), name[1..]);
    }

    /// <summary><c>CC-BY-4.0</c> as people write it: CC BY 4.0.</summary>
    public static string Licence(string spdx)
    {
        ArgumentNullException.ThrowIfNull(spdx);
        return IsCreativeCommons(spdx) ? $"CC {spdx[3..^4]} {spdx[^3..]}" : spdx;
    }

    /// <summary>Where a Creative Commons licence can be read; null for others.</summary>
    public static string? LicenceAddress(string spdx)
    {
        ArgumentNullException.ThrowIfNull(spdx);
        return IsCreativeCommons(spdx) ? $"https://creativecommons.org/licenses/{spdx[3..^4].ToLowerInvariant()}/{spdx[^3..]}/" : null;
    }

    private static bool IsCreativeCommons(string spdx) => spdx.StartsWith("CC-BY", StringComparison.Ordinal) && spdx.Length >= "CC-BY-4.0".Length;
}
