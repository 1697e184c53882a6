namespace Mooc.Content.Tests.Reading;

public sealed class GlossaryTests
{
    [Fact]
    public void Headings_with_a_paragraph_are_terms()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("glossary.md", "# Glossary\n\nThis explains.\n\n## Data protection officer (DPO)\n\nA person who *advises*.\n\n## Privacy\n\nA right.\n");
        courses.Write("glossary.de.md", "# Glossar\n\n## Datenschutzbeauftragte (DPO)\n\nEine Person, die berät.\n\n## Privatsphäre\n\nEin Recht.\n");
        courses.WriteUnit("See [privacy](../../glossary.md#privacy).\n");

        var library = courses.Read();

        Assert.Empty(library.Problems);
        Assert.Equal(new GlossaryTerm("data-protection-officer-dpo", "Data protection officer", "DPO", "A person who <em>advises</em>.", "A person who advises."), library.Glossary[0]);
        Assert.Equal(["Datenschutzbeauftragte", "Privatsphäre"], library.GlossaryIn("de-AT").Select(term => term.Term));
        Assert.Equal("Privacy", library.GlossaryIn("fr")[1].Term);
        Assert.Equal("<p>See <a href=\"../../courses/glossary#privacy\">privacy</a>.</p>", ((Prose)library.Courses[0].Unit("counter")!.Parts[0]).Html);
    }
}
