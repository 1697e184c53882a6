using Mooc.Content.Tests.Fixes;
using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Foreign;

/// <summary>No right answer is ever invented.</summary>
public sealed class UndecidedTests
{
    [Theory]
    [InlineData("### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n")]
    [InlineData("### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n\nAnswer: D\n")]
    [InlineData("### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n\nAnswer: It depends\n")]
    [InlineData("### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n\nAnswer: A clerk who has the key, or the mayor\n")]
    [InlineData("### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n\nAnswer: B) The mayor\n")]
    [InlineData("### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n\nAnswer: A\n\nAnswer: B\n")]
    [InlineData("### Q1: Who opens?\n\n- [x] The mayor\n- [ ] The clerk\n\nAnswer: The clerk\n")]
    [InlineData("### Q1: Who opens? (Choose TWO)\n\n- [x] The mayor\n- [ ] The clerk\n- [ ] The guard\n")]
    [InlineData("### Q1: Who opens?\n\n- [ ] The mayor\n- [ ] The clerk\n")]
    [InlineData("## Quiz\n\n```yaml\n- question: Who opens?\n  options: [The mayor, The clerk, The guard]\n  answer: 1\n```\n")]
    public void What_cannot_be_decided_stays_and_is_told_with_its_line(string page)
    {
        using var folder = new TemporaryCourses();
        folder.Write("README.md", "# Town\n\nA town and its hall, for all who work there.\n");
        folder.Write("lesson.md", $"Text.\n\n{page}");

        folder.Adopt();

        Assert.EndsWith(page, folder.Text("01-pages/01-lesson.md"), StringComparison.Ordinal);
        var undecided = Assert.Single(CourseFixer.Undecided(folder.Folder));
        Assert.StartsWith("01-pages/01-lesson.md", undecided.File, StringComparison.Ordinal);
        Assert.InRange(undecided.Line, 7, 10);
    }
}
