namespace Mooc.Content.Tests.Reading;

public sealed class FolderTests
{
    [Fact]
    public void Numbers_in_front_of_names_give_the_order()
    {
        using var courses = TemporaryCourses.WithTown();
        foreach (var name in new[] { "10-last", "2-second", "01-first" }) Unit(courses, $"town/01-hall/{name}.md", name[^4..]);
        courses.Write("town/00-before/module.md", "---\nid: before\ntitle: Before\n---\n");

        var course = courses.Read().Courses[0];

        Assert.Equal(["before", "hall"], course.Modules.Select(module => module.Id));
        Assert.Equal(["irst", "cond", "last"], course.Units.Select(unit => unit.Id));
    }

    [Fact]
    public void Strange_files_are_ignored_or_reported()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("README.md", "How to write");
        courses.Write("notes/plan.md", "A plan");
        courses.Write(".git/course.md", "no");
        courses.Write("empty/picture.png", "");
        courses.Write("town/stray.md", "Stray");
        courses.Write("town/99-drafts/draft.md", "Draft");
        courses.Write("town/01-hall/README.md", "Not a unit");
        courses.Write("town/01-hall/07-x.fr.md", "---\ntitle: X\n---\n");
        Unit(courses, "town/01-hall/nameless.md", "nameless");
        Unit(courses, "town/01-hall/01-a.md", "a");
        Unit(courses, "town/01-hall/1-b.md", "b");

        var library = courses.Read();

        Assert.Equal(
            [
                "notes folder-without-course", "town/01-hall/07-x.fr.md translation-without-source", "town/01-hall/1-b.md number-twice",
                "town/01-hall/nameless.md number-missing", "town/99-drafts folder-without-module", "town/stray.md file-ignored",
            ],
            library.Problems.Select(problem => $"{problem.File} {problem.Code}"));
    }

    [Fact]
    public void A_folder_that_is_called_like_a_page_is_reported()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/02-office.md/plan.png", "");
        courses.Write("x.md/readme.txt", "");

        Assert.Equal(["town/01-hall/02-office.md", "x.md"], courses.Read().Problems.Where(problem => problem.Code == "folder-named-like-file").Select(problem => problem.File));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;

        using var secrets = new TemporaryCourses();
        secrets.Write("secret.md", "---\nid: secret\ntitle: Canary\n---\nCanary");
        secrets.Write("secret.png", "Canary");
        secrets.Write("hidden/course.md", "---\nid: hidden\ntitle: Canary\nsummary: s\nlanguage: en\nlicence: x\n---\nCanary");
        using var courses = TemporaryCourses.WithTown();
        Link(courses, "town/01-hall/01-secret.md", Path.Combine(secrets.Folder, "secret.md"));
        Link(courses, "town/01-hall/secret.png", Path.Combine(secrets.Folder, "secret.png"));
        Link(courses, "hidden", Path.Combine(secrets.Folder, "hidden"));
        Link(courses, "town/inside", "../out");
        Link(courses, "out", secrets.Folder);
        Link(courses, "town/01-hall/02-loop.md", "02-loop.md");
        Link(courses, "town/01-hall/03-gone.md", "nowhere.md");
        courses.WriteUnit("![A secret](secret.png)\n");

        var library = courses.Read();

        Assert.Single(library.Courses);
        Assert.Empty(library.Assets);
        Assert.Empty(library.Courses[0].Units);
        Assert.Equal(7, library.Problems.Count(problem => problem.Code == "link-leaves-folder"));
        Assert.Contains(library.Problems, problem => problem.Code == "image-broken");
    }

    [Fact]
    public void A_link_inside_the_folder_is_followed()
    {
        if (OperatingSystem.IsWindows()) return;

        using var courses = TemporaryCourses.WithTown();
        courses.Write("shared/map.png", "");
        Link(courses, "town/01-hall/map.png", "../../shared/map.png");
        courses.WriteUnit("![A map](map.png)\n");

        Assert.Empty(courses.Read().Problems);
    }

    [Fact]
    public async Task A_pipe_that_is_called_a_page_is_reported_and_does_not_hold_up_the_others()
    {
        if (OperatingSystem.IsWindows()) return;

        using var courses = TemporaryCourses.WithTown();
        Unit(courses, "town/01-hall/01-a.md", "a");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(courses.Folder, "town/01-hall/02-pipe.md")])) await made.WaitForExitAsync();

        var library = await Task.Run(() => courses.Read()).WaitAsync(TimeSpan.FromMinutes(3));

        Assert.Equal("town/01-hall/02-pipe.md", Assert.Single(library.Problems).File);
        Assert.Equal("a", Assert.Single(library.Courses[0].Units).Id);
    }

    [Fact]
    public void Only_pictures_become_assets()
    {
        using var courses = TemporaryCourses.WithTown();
        foreach (var name in new[] { "a.png", "b.SVG", "c.html", "d.js", "e.webp", ".f.png" }) courses.Write($"town/images/{name}", "");

        var assets = courses.Read().Assets;

        Assert.Equal(["town/images/a.png image/png", "town/images/b.SVG image/svg+xml", "town/images/e.webp image/webp"],
            assets.Select(asset => $"{asset.Key} {asset.Value.MediaType}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_folder_is_an_exception() =>
        Assert.Throws<DirectoryNotFoundException>(() => new CourseReader(new CourseReaderOptions { Today = default }).Read("/nowhere/at/all"));

    [Fact]
    public void Two_courses_with_one_id_are_reported_and_the_first_stays()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("village/course.md", "---\nid: town\ntitle: Village\nsummary: s\nlanguage: en\nlicence: x\nrequires:\n  - nothing\n---\n");

        var library = courses.Read();

        Assert.Equal("Our town", Assert.Single(library.Courses).Title);
        Assert.Equal(["id-twice", "unknown-course"], library.Problems.Select(problem => problem.Code));
    }

    private static void Unit(TemporaryCourses courses, string path, string id) => courses.Write(path, $"---\nid: {id}\ntitle: T\n---\nText.\n");

    private static void Link(TemporaryCourses courses, string path, string target) =>
        File.CreateSymbolicLink(Path.Combine(courses.Folder, path), target);
}
