using System.Text;

namespace Mooc.Content.Tests.Reading;

/// <summary>A courses folder that a test writes for itself; gone with the test.</summary>
internal sealed class TemporaryCourses : IDisposable
{
    public TemporaryCourses() => Folder = Directory.CreateTempSubdirectory("courses-").FullName;

    public string Folder { get; }

    /// <summary>A course "town" with one module and what the test adds.</summary>
    public static TemporaryCourses WithTown()
    {
        var courses = new TemporaryCourses();
        courses.Write("town/course.md", "---\nid: town\ntitle: Our town\nsummary: How a town works\nlanguage: en\nlicence: CC-BY-4.0\n---\nWelcome.\n");
        courses.Write("town/01-hall/module.md", "---\nid: hall\ntitle: The town hall\n---\nWho works here.\n");
        return courses;
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }

    /// <summary>Writes a unit "counter" with this body as the only one of the town hall.</summary>
    public void WriteUnit(string body) => Write("town/01-hall/01-counter.md", $"---\nid: counter\ntitle: At the counter\n---\n{body}");

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public CourseLibrary Read(CourseLibrary? previous = null) =>
        new CourseReader(new CourseReaderOptions { Today = new DateOnly(2026, 11, 21) }).Read(Folder, previous);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
