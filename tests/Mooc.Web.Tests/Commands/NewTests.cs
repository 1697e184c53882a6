namespace Mooc.Web.Tests.Commands;

public sealed class NewTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-new-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_newcomer_has_a_course_a_module_a_unit_and_a_question_without_an_error()
    {
        await Good("new", "course", "At the counter: a start", "--in", _folder);
        await Good("new", "module", "Opening hours", "--in", $"{_folder}/at-the-counter-a-start");
        await Good("new", "unit", "When we open", "--in", $"{_folder}/at-the-counter-a-start/02-opening-hours");
        await Good("new", "question", "When do we open?", "--in", $"{_folder}/at-the-counter-a-start/02-opening-hours/01-when-we-open.md");

        var check = await TestShell.RunAsync("check", _folder);

        Assert.Contains("1 course, 2 units: no problems.", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_is_never_overwritten()
    {
        await Good("new", "course", "Town", "--in", _folder);

        var again = await TestShell.RunAsync("new", "course", "Town", "--in", _folder);

        Assert.Equal(2, again.Code);
        Assert.Single(again.Error.TrimEnd().Split('\n'));
    }

    private static async Task Good(params string[] arguments)
    {
        var answer = await TestShell.RunAsync(arguments);
        Assert.True(answer.Code == 0, answer.Error);
    }
}
