using System.CommandLine;
using Mooc.Web.Site;

namespace Mooc.Web.Commands;

/// <summary>Says how much there is in each course, and how far its translations are.</summary>
internal static class StatusCommand
{
    public static Command In(Workplace place)
    {
        var folder = CoursesArgument.New();
        var json = new Option<bool>("--json") { Description = "Writes everything as JSON." };

        var command = new Command("status", "Counts units, questions, words and minutes, and the state of each translation.") { folder, json };
        command.SetAction(parsed => CoursesArgument.Read(place, parsed.GetValue(folder), (library, _) =>
        {
            var courses = library.Courses.Select(course => CourseStatus.Of(course, library)).ToList();
            if (parsed.GetValue(json)) place.Console.SayJson(courses);
            else courses.ForEach(course => Say(place.Console, course));
            return ExitCode.Good;
        }));
        return command;
    }

    private static void Say(ShellConsole console, CourseStatus course)
    {
        console.Say($"{course.Id} ({course.Language}): {course.Title}");
        console.Say($"  {course.Modules} modules, {course.Units} units, {course.Questions} questions, {course.Words} words, {course.Minutes} minutes");
        foreach (var translation in course.Translations) Say(console, translation);
        var notBegun = SiteLanguages.All.Keys.Except(course.Translations.Select(translation => translation.Language)).Where(language => language != course.Language).ToList();
        if (notBegun.Count > 0) console.Say($"  not begun: {string.Join(", ", notBegun)}");
    }

    private static void Say(ShellConsole console, TranslationStatus translation)
    {
        console.Say($"  {translation.Language}: {translation.Current} pages current, {translation.Outdated} outdated, {translation.Missing} missing"
            + (translation.Drafts > 0 ? $", {translation.Drafts} drafts" : "") + (translation.Broken > 0 ? $", {translation.Broken} with errors" : ""));
        foreach (var page in translation.ToDo) console.Say($"    {page.State.ToString().ToLowerInvariant(),-8} {page.File}");
    }
}
