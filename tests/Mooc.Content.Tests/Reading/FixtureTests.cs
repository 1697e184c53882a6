using System.Runtime.CompilerServices;

namespace Mooc.Content.Tests.Reading;

public sealed class FixtureTests
{
    private const int LinesOfFrontMatter = 4;

    private static readonly string[] Files = [.. Directory.GetFiles(Folder(), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var file in Files)
                foreach (var row in Fixture.In(PathOf(file))) rows.Add(file, row.Name);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_unit_is_read_as_its_fixture_says(string file, string name)
    {
        var row = Fixture.In(PathOf(file)).Single(row => row.Name == name);

        Assert.Equal(row.Expected, Read(row));
    }

    [Fact]
    public void Fixtures_are_written_anew_when_asked()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") is null) return;

        foreach (var file in Files)
            Fixture.Write(PathOf(file), [.. Fixture.In(PathOf(file)).Select(row => row with { Expected = Read(row) })]);
    }

    private static string Read(Fixture row)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/images/map.png", "");
        courses.WriteUnit(row.Body);
        return Description.Of(courses.Read(), LinesOfFrontMatter);
    }

    private static string PathOf(string file) => Path.Combine(Folder(), $"{file}.md");

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures");
}
