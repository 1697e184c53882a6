using System.CommandLine;
using System.Globalization;
using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>Begins a course, a module, a unit or a question from a template that is free of errors.</summary>
internal static class NewCommand
{
    public static Command In(Workplace place) => new("new", "Begins a course, a module, a unit or a question.")
    {
        Course(place),
        Part(place, "module", "A folder of units in a course, after those that are there.", (where, name) => NewModule(place, where, name)),
        Part(place, "unit", "A page in a module, after those that are there.", (where, name) => NewUnit(place, where, name)),
        Part(place, "question", "A question at the end of a page.", (where, name) => NewQuestion(place, where, name)),
    };

    private static Command Course(Workplace place)
    {
        var name = new Argument<string>("NAME") { Description = "The course's title." };
        var folder = new Option<string?>("--in") { Description = "The folder that holds the courses; without it, the site's." };
        var language = new Option<string>("--language") { Description = "The language in which the course is written.", DefaultValueFactory = _ => "en" };
        var command = new Command("course", "A folder with a front page, a module and a first page.") { name, folder, language };
        command.SetAction(parsed =>
        {
            var title = parsed.GetValue(name)!;
            var root = Path.Join(parsed.GetValue(folder) ?? place.Settings["Mooc:CoursesFolder"] ?? "courses", CourseTemplates.FolderOf(title));
            if (Path.Exists(root)) return place.Console.Refuse($"{root} is there already; choose another name.");
            foreach (var (path, text) in CourseTemplates.Course(title, parsed.GetValue(language)!)) Write(place, Path.Join(root, path), text);
            place.Console.Say($"Look at it with: mooc preview {Path.GetDirectoryName(root)}");
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Part(Workplace place, string what, string description, Func<string, string, int> make)
    {
        var name = new Argument<string>("NAME") { Description = what == "question" ? "What is asked." : "Its title." };
        var where = new Option<string>("--in")
        {
            Description = what switch { "module" => "The course's folder.", "unit" => "The module's folder.", _ => "The page's file." } + " Without it, where the shell stands.", DefaultValueFactory = _ => ".",
        };
        var command = new Command(what, description) { name, where };
        command.SetAction(parsed => parsed.GetValue(name)!.Trim().Length == 0 ? place.Console.Refuse($"A {what} needs a name.") : make(parsed.GetValue(where)!, parsed.GetValue(name)!.Trim()));
        return command;
    }

    private static int NewModule(Workplace place, string course, string title)
    {
        if (!File.Exists(Path.Join(course, "course.md"))) return place.Console.Refuse($"{course} holds no course.md; name a course's folder with --in FOLDER.");

        var folder = Path.Join(course, $"{NextNumber(Directory.EnumerateDirectories(course))}-{CourseTemplates.FolderOf(title)}");
        Write(place, Path.Join(folder, "module.md"), CourseTemplates.Module(title, FreeId(course, title)));
        return ExitCode.Good;
    }

    private static int NewUnit(Workplace place, string module, string title)
    {
        if (!File.Exists(Path.Join(module, "module.md"))) return place.Console.Refuse($"{module} holds no module.md; name a module's folder with --in FOLDER.");

        var course = Path.GetDirectoryName(Path.GetFullPath(module))!;
        var file = Path.Join(module, $"{NextNumber(Directory.EnumerateFiles(module, "*.md"))}-{CourseTemplates.FolderOf(title)}.md");
        Write(place, file, CourseTemplates.Unit(title, FreeId(course, title)));
        return ExitCode.Good;
    }

    private static int NewQuestion(Workplace place, string file, string title)
    {
        if (!File.Exists(file) || !file.EndsWith(".md", StringComparison.Ordinal)) return place.Console.Refuse($"{file} is no page; name one with --in FILE.");

        var course = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(file))!)!;
        var text = File.ReadAllText(file);
        var gap = text.EndsWith("\n\n", StringComparison.Ordinal) || text.Length == 0 ? "" : text.EndsWith('\n') ? "\n" : "\n\n";
        File.AppendAllText(file, gap + CourseTemplates.Question(title, FreeId(course, title)));
        place.Console.Say($"Wrote a question at the end of {file}.");
        return ExitCode.Good;
    }

    /// <summary>One more than the highest number in front of a name, with two digits.</summary>
    private static string NextNumber(IEnumerable<string> paths)
    {
        var numbers = paths.Select(path => string.Concat(Path.GetFileName(path).TakeWhile(char.IsAsciiDigit))).Where(digits => digits.Length is > 0 and < 6).Select(digits => int.Parse(digits, CultureInfo.InvariantCulture));
        return (numbers.DefaultIfEmpty(0).Max() + 1).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string FreeId(string course, string title)
    {
        var read = Directory.Exists(course) && File.Exists(Path.Join(course, "course.md")) ? CoursesToday.Read(course).Courses : [];
        var taken = read.SelectMany(one => one.Modules.Select(module => module.Id).Concat(one.Units.SelectMany(unit => unit.Questions.Select(question => question.Id).Prepend(unit.Id)))).ToHashSet(StringComparer.Ordinal);
        var wanted = CourseTemplates.Id(title);
        var id = wanted;
        for (var again = 2; taken.Contains(id); again++) id = $"{wanted}-{again}";
        return id;
    }

    private static void Write(Workplace place, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        place.Console.Say($"Wrote {path}.");
    }
}
