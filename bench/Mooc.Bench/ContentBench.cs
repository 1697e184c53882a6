using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mooc.Content;

namespace Mooc.Bench;

/// <summary>1,000 units of 800 words with a question each: read, checked and rendered.</summary>
internal static class ContentBench
{
    private const int Units = 1000;

    public static void Run(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("mooc-bench-course-").FullName;
        Write(folder);
        var seconds = new List<double>();
        for (var run = 0; run <= options.Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var library = new CourseReader(new CourseReaderOptions { Today = new DateOnly(2026, 11, 21) }).Read(folder);
            if (library.Courses.Single().Units.Count() != Units) throw new InvalidOperationException(library.Problems.Count > 0 ? library.Problems[0].ToString() : "units are missing");
            if (run == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"content, first read       {Units / watch.Elapsed.TotalSeconds,9:F0} units/s (with the compiler's start)"));
            else seconds.Add(watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"content, read and rendered {Units / seconds.Order().ElementAt(seconds.Count / 2),8:F0} units/s"));
        Directory.Delete(folder, recursive: true);
    }

    private static void Write(string folder)
    {
        var words = "A city keeps a file about its people and asks who may read it and for how long it has to stay there".Split(' ');
        File.WriteAllText(At(folder, "big/course.md"), "---\nid: big\ntitle: Big\nsummary: Many units.\nlanguage: en\nlicence: CC-BY-4.0\n---\nWelcome.\n");
        for (var module = 0; module < 20; module++)
        {
            File.WriteAllText(At(folder, $"big/{module:00}-module/module.md"), $"---\nid: module-{module}\ntitle: Module {module}\n---\nText.\n");
            for (var unit = 0; unit < Units / 20; unit++)
                File.WriteAllText(At(folder, $"big/{module:00}-module/{unit:00}-unit.md"), UnitText(words, $"{module}-{unit}"));
        }
    }

    private static string UnitText(string[] words, string id)
    {
        var text = new StringBuilder($"---\nid: unit-{id}\ntitle: Unit {id}\n---\n");
        for (var paragraph = 0; paragraph < 10; paragraph++)
        {
            if (paragraph % 3 == 0) text.Append(CultureInfo.InvariantCulture, $"\n## Part {paragraph}\n");
            text.Append('\n');
            for (var word = 0; word < 80; word++) text.Append(words[word % words.Length]).Append(word % 20 == 19 ? ". " : " ");
            text.Append("It has **weight** and a [source](https://example.org/).\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n## Question: Who may read it?\n<!-- id: q-{id} -->\n\n- [x] The owner\n  > Yes.\n- [ ] The vendor\n  > No.\n- [ ] The neighbours\n  > No.\n").ToString();
    }

    private static string At(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
