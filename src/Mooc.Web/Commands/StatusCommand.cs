using System.CommandLine;

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
        foreach (var translation in course.Translations)
            console.Say($"  {translation.Language}: {translation.Current} pages current, {translation.Outdated} outdated, {translation.Missing} missing");
    }
}
