namespace Mooc.Web.Tests.Commands;

/// <summary>What authors do to the tiny course, as random numbers decide.</summary>
internal static class CourseEdits
{
    private const string Start = "01-start";
    private const string End = "02-end";

    /// <summary>How many numbers <see cref="Make"/> uses.</summary>
    public const int Needed = 9;

    public static void Make(string courses, int[] numbers)
    {
        var course = Path.Combine(courses, "tiny");
        if (numbers[0] % 2 == 0) ShuffleQuestions(Path.Combine(course, Start, "02-kinds.md"), numbers[1]);
        if (numbers[2] % 2 == 0) Translate(course);
        Place(course, "01-welcome", numbers[3], numbers[4]);
        Place(course, "02-kinds", numbers[5], numbers[6]);
        if (numbers[7] % 2 == 0) Directory.Move(Path.Combine(course, Start), Path.Combine(course, $"{numbers[8] % 90 + 3:00}-beginnings"));
    }

    /// <summary>Gives a page another number and name, in the other module or its own.</summary>
    private static void Place(string course, string page, int module, int number)
    {
        foreach (var ending in new[] { ".md", ".de.md" })
        {
            var file = Path.Combine(course, Start, page + ending);
            if (File.Exists(file)) File.Move(file, Path.Combine(course, module % 2 == 0 ? Start : End, $"{number % 90 + 10:00}-{page[3..]}-{module % 5}{ending}"));
        }
    }

    /// <summary>The questions of the page in another order; the page's text stays on top.</summary>
    private static void ShuffleQuestions(string file, int seed)
    {
        var parts = File.ReadAllText(file).Split("\n## ");
        var questions = parts[1..].Select((text, i) => (Text: text.TrimEnd() + "\n", Place: (i + 1) * (seed + 7) % 101));
        File.WriteAllText(file, string.Join("\n## ", [parts[0], .. questions.OrderBy(question => question.Place).Select(question => question.Text)]));
    }

    /// <summary>Every page in German, as far as a machine of this size can: the same questions under other titles.</summary>
    private static void Translate(string course)
    {
        TinyCourse.Write(course, "course.de.md", "---\ntitle: \"Kleine Rechte\"\nsummary: \"Ein kurzer Kurs.\"\n---\nWillkommen.\n");
        foreach (var file in Directory.GetFiles(Path.Combine(course, Start), "0*.md"))
        {
            var text = File.ReadAllText(file).Split("---\n", 3)[2];
            File.WriteAllText(file[..^3] + ".de.md", $"---\ntitle: \"Auf Deutsch\"\n---\n{text.Replace("Privacy", "Datenschutz", StringComparison.Ordinal).Replace("Describe", "Beschreiben", StringComparison.Ordinal)}");
        }
    }
}
