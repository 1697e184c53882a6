using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Fixes;

/// <summary>A translation says which text it translates, and is never called current when it is not.</summary>
public sealed class SourceHashTests : IDisposable
{
    private const string German = "town/01-hall/01-counter.de.md";
    private readonly TemporaryCourses courses = TemporaryCourses.WithTown();

    public SourceHashTests()
    {
        courses.Write("town/course.de.md", "---\ntitle: Unsere Stadt\n---\nWillkommen.\n");
        courses.WriteUnit("Text.\n");
        courses.Write(German, "---\ntitle: Am Schalter\n---\nText.\n");
        courses.Fix();
    }

    public void Dispose() => courses.Dispose();

    [Fact]
    public void Where_nothing_says_it_the_hash_is_written()
    {
        Assert.Matches("(?m)^source: [0-9a-f]{16}$", courses.Text(German));
        Assert.Empty(courses.Read().Problems);
    }

    [Fact]
    public void A_change_of_the_source_leaves_the_translation_outdated()
    {
        courses.WriteUnit("Another text.\n");

        Assert.Empty(courses.Fix());
        Assert.Contains(courses.Read().Problems, problem => problem.Code == "translation-outdated");
    }

    [Fact]
    public void Whoever_names_the_file_says_that_it_is_up_to_date()
    {
        courses.WriteUnit("Another text.\n");

        courses.Fix(German);

        Assert.Empty(courses.Read().Problems);
    }

    [Fact]
    public void An_id_that_is_written_into_the_source_outdates_nothing()
    {
        courses.WriteUnit("Text.\n");
        var before = courses.Read().Problems;
        courses.Write("town/01-hall/01-counter.md", "---\ntitle: At the counter\n---\nText.\n");
        courses.Fix(German);

        courses.Fix();

        Assert.Empty(before);
        Assert.Empty(courses.Read().Problems);
    }
}
