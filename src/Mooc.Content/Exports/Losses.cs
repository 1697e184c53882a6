using System.Text.RegularExpressions;

namespace Mooc.Content.Exports;

/// <summary>What a package without a server cannot do.</summary>
internal static class Losses
{
    /// <summary>Links to an assessment, which no package holds, lead to the page that says so.</summary>
    public static string WithoutAssessments(string html, Course course, string extension)
    {
        foreach (var unit in course.Units.Where(unit => unit.Kind == UnitKind.Assessment))
            html = Regex.Replace(html, $"href=\"u-{unit.Id}\\.{extension}(?:#[^\"]*)?\"", $"href=\"{CourseExport.Elsewhere}.{extension}\"", RegexOptions.CultureInvariant);
        return html;
    }

    public static IEnumerable<string> Of(IEnumerable<Unit> units)
    {
        foreach (var unit in units)
        {
            foreach (var story in unit.Questions.OfType<ScenarioQuestion>().Where(story => story.Meters.Count > 0))
                yield return $"The meters of the story \"{story.Title}\" ({string.Join(", ", story.Meters)}) are not counted.";
            foreach (var kept in unit.Questions.Where(question => question is ReflectionQuestion or ChecklistQuestion))
                yield return $"What is written or rated at \"{kept.Title}\" is not kept.";
            if (unit.Questions.Any(question => question is OrderQuestion or MatchQuestion or GapQuestion || question is ChoiceQuestion { Kind: ChoiceKind.SeveralRight }))
                yield return $"On \"{unit.Title}\" an answer is right or not; parts of it earn no points.";
        }
    }
}
