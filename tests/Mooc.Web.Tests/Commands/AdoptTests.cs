namespace Mooc.Web.Tests.Commands;

public sealed class AdoptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-adopt-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_foreign_folder_becomes_a_course_and_what_cannot_be_decided_is_told()
    {
        TinyCourse.Write(_folder, "README.md", "# The town\n\nA town and its hall, for all who work there.\n");
        TinyCourse.Write(_folder, "lesson.md", "# Lesson\n\n### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n\nAnswer: B\n\n### Q2: Who closes?\n\nA. The mayor\nB. The clerk\n");

        var answer = await TestShell.RunAsync("fix", _folder, "--adopt");

        Assert.Equal(0, answer.Code);
        Assert.Contains("made a question of \"Who opens?\"", answer.Out, StringComparison.Ordinal);
        Assert.Matches(@"01-lesson\.md:\d+:1: warning question-undecided", answer.Out);
        Assert.EndsWith("1 question could not be decided and stayed as written.", answer.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, (await TestShell.RunAsync("check", _folder)).Code);
    }
}
