namespace Mooc.Content.Tests.Reading;

public sealed class CourseReaderTests
{
    [Fact]
    public void A_folder_of_markdown_becomes_a_course()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Good morning.\n\n## Question: Who opens the door?\n<!-- id: door -->\n\n- [ ] The mayor\n  > She comes at nine.\n- [x] The porter\n  > Every day at seven.\n");

        var library = courses.Read();

        Assert.Empty(library.Problems);
        var unit = library.Find("town", "en")!.Unit("counter")!;
        Assert.Equal("<p>Good morning.</p>", Assert.IsType<Prose>(unit.Parts[0]).Html);
        var question = Assert.IsType<ChoiceQuestion>(unit.Question("door"));
        Assert.Equal("Who opens the door?", question.Title);
        Assert.Equal(["The mayor", "The porter"], question.Options.Select(option => option.Text));
        Assert.Equal("<p>Every day at seven.</p>", question.Options.Single(option => option.IsRight).Feedback);
    }
}
