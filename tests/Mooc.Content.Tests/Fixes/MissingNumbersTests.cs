using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Fixes;

/// <summary>Names without a number get the one that says the place where readers see them already.</summary>
public sealed class MissingNumbersTests
{
    [Fact]
    public void A_page_without_a_number_gets_the_next_one_with_its_translation_and_the_links_to_it()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Go on [in the yard](yard.md#gate) or in [the cellar](<the cellar.md>).\n");
        courses.Write("town/01-hall/yard.md", "---\nid: yard\ntitle: Yard\n---\n## Gate\n\nBack to [the counter](01-counter.md).\n");
        courses.Write("town/01-hall/yard.de.md", "---\ntitle: Hof\n---\nText.\n");
        courses.Write("town/01-hall/the cellar.md", "---\nid: cellar\ntitle: Cellar\n---\nText.\n");

        Number(courses);

        Assert.Equal(["01-counter.md", "02-the cellar.md", "03-yard.de.md", "03-yard.md", "module.md"], NamesIn(courses, "town/01-hall"));
        Assert.Contains("(03-yard.md#gate) or in [the cellar](<02-the cellar.md>)", courses.Text("town/01-hall/01-counter.md"), StringComparison.Ordinal);
        Assert.Equal("---\nid: yard\ntitle: Yard\n---\n## Gate\n\nBack to [the counter](01-counter.md).\n", courses.Text("town/01-hall/03-yard.md"));
    }

    [Fact]
    public void A_course_without_modules_and_a_module_without_pages_stay_as_they_are()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/02-market/module.md", "---\nid: market\ntitle: Market\n---\nText.\n");
        courses.Write("village/course.md", "---\nid: village\ntitle: Village\nlanguage: en\n---\nText.\n");

        Number(courses);

        Assert.Equal(["module.md"], NamesIn(courses, "town/02-market"));
        Assert.Equal(["course.md"], NamesIn(courses, "village"));
    }

    [Fact]
    public void A_module_without_a_number_moves_with_all_that_is_in_it()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Then [the market](../market/stalls.md).\n");
        courses.Write("town/market/module.md", "---\nid: market\ntitle: Market\n---\nText.\n");
        courses.Write("town/market/stalls.md", "---\nid: stalls\ntitle: Stalls\n---\nBefore it was [the counter](../01-hall/01-counter.md).\n");
        courses.Write("town/market/notes.txt", "kept");

        Number(courses);

        Assert.Equal(["01-stalls.md", "module.md", "notes.txt"], NamesIn(courses, "town/02-market"));
        Assert.Contains("(../02-market/01-stalls.md)", courses.Text("town/01-hall/01-counter.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(courses.Read().Problems, problem => problem.Severity == Severity.Error);
    }

    [Fact]
    public void Where_all_have_numbers_nothing_is_named_anew()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Text.\n");
        courses.Write("town/01-hall/01-again.md", "---\nid: again\ntitle: Again\n---\nText.\n");

        Assert.Empty(CourseFixer.Number(courses.Folder).Moves);
    }

    private static void Number(TemporaryCourses courses)
    {
        var numbered = CourseFixer.Number(courses.Folder);
        foreach (var file in numbered.Files) File.WriteAllBytes(file.FullPath, file.Bytes.ToArray());
        foreach (var move in numbered.Moves)
        {
            if (move.IsFolder) Directory.Move(move.From, move.To);
            else File.Move(move.From, move.To);
        }
    }

    private static IEnumerable<string> NamesIn(TemporaryCourses courses, string folder) =>
        Directory.GetFiles(Path.Combine(courses.Folder, folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
