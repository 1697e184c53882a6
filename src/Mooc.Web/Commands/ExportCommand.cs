using System.CommandLine;
using System.IO.Compression;
using Mooc.Content;
using Mooc.Content.Exports;

namespace Mooc.Web.Commands;

/// <summary>Writes a course as a package for elsewhere, and says what it could not carry over.</summary>
internal static class ExportCommand
{
    public static Command In(Workplace place)
    {
        var course = new Argument<string>("COURSE") { Description = "The course's id, or its folder." };
        var format = new Option<string>("--format") { Description = "A plain site, a package for a learning platform, or a book.", Required = true };
        format.AcceptOnlyFromAmong("site", "cmi5", "epub");
        var file = new Option<string>("--output", "-o") { Description = "The file to write; a site becomes a folder unless it ends with .zip.", Required = true };
        var language = new Option<string?>("--language") { Description = "One of the course's languages; without it, its own." };
        var json = new Option<bool>("--json") { Description = "Writes everything as JSON." };

        var command = new Command("export", "Writes a course as a plain site, a cmi5 package or a book to read offline.") { course, format, file, language, json };
        command.SetAction(parsed =>
        {
            var (folder, id) = FolderOf(place, parsed.GetValue(course)!);
            if (!Directory.Exists(folder)) return place.Console.Refuse($"There is no folder {folder}; name the folder that holds the courses with --Mooc:CoursesFolder=FOLDER.");
            var target = parsed.GetValue(file)!;
            if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())) return place.Console.Refuse($"{target} is there already; name another file.");

            var kind = parsed.GetValue(format)!;
            var library = new CourseReader(CourseExport.Options(id, CoursesToday.Date, kind == "epub" ? "xhtml" : "html")).Read(folder);
            if (library.Find(id, parsed.GetValue(language) ?? "") is not { } found) return place.Console.Refuse($"There is no course {id} in {folder} that could be published; see mooc check.");

            var exported = Export(kind, parsed.GetValue(language) is { } wanted ? library.Find(id, wanted)! : found, library, place);
            Write(target, kind == "site" && !target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase), exported);
            Say(place.Console, target, exported, parsed.GetValue(json));
            return ExitCode.Good;
        });
        return command;
    }

    private static (string Folder, string Id) FolderOf(Workplace place, string named)
    {
        var folder = place.Settings["Mooc:CoursesFolder"] ?? "courses";
        if (!File.Exists(Path.Join(named, "course.md"))) return (folder, named);

        var course = CoursesToday.Read(named).Courses;
        return (named, course.Count == 1 ? course[0].Id : Path.GetFileName(Path.TrimEndingDirectorySeparator(named)));
    }

    private static ExportedCourse Export(string kind, Course course, CourseLibrary library, Workplace place) => kind switch
    {
        "site" => CourseExport.Site(course, library),
        "cmi5" => CourseExport.Cmi5(course, library, place.Settings["Mooc:PublicUrl"] ?? "http://localhost:5080"),
        _ => CourseExport.Epub(course, library, TimeProvider.System.GetUtcNow().UtcDateTime),
    };

    private static void Write(string target, bool isFolder, ExportedCourse exported)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } parent) Directory.CreateDirectory(parent);
        if (isFolder)
        {
            foreach (var file in exported.Files)
            {
                var path = Path.Join(target, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes.ToArray());
            }
            return;
        }
        using var zip = ZipFile.Open(target, ZipArchiveMode.Create);
        foreach (var file in exported.Files)
        {
            // A book's first entry, its type, must be readable as it lies.
            using var entry = zip.CreateEntry(file.Path, file.Path == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
            entry.Write(file.Bytes.Span);
        }
    }

    private static void Say(ShellConsole console, string target, ExportedCourse exported, bool json)
    {
        if (json)
        {
            console.SayJson(new { File = target, Files = exported.Files.Count, exported.LeftOut });
            return;
        }
        console.Say($"Wrote {Counted.Of(exported.Files.Count, "file")} to {target}.");
        if (exported.LeftOut.Count > 0) console.Say("Not carried over:");
        foreach (var loss in exported.LeftOut.Distinct()) console.Say($"- {loss}");
    }
}
