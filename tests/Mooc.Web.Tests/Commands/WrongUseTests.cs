namespace Mooc.Web.Tests.Commands;

public sealed class WrongUseTests
{
    [Theory]
    [InlineData("chek")]
    [InlineData("person")]
    [InlineData("person", "add", "--name", "Anna")]
    [InlineData("person", "add", "--name", "Anna", "--email", "anna", "--role", "learner")]
    [InlineData("person", "add", "--name", "Anna", "--email", "anna@city.example", "--role", "king")]
    [InlineData("key", "add", "--name", "LRS", "--scope", "everything")]
    [InlineData("check", "no-such-folder")]
    [InlineData("check", ".", "--format", "xml")]
    [InlineData("restore", "no-such-file.zip", "--Mooc:CoursesFolder=.")]
    [InlineData("rebuild", "--Mooc:CoursesFolder=.", "--Mooc:DataFolder=no-such-folder")]
    [InlineData("rebuild", "--Mooc:CoursesFolder=no-such-folder")]
    [InlineData("rebuild", "--Mooc:CoursesFolder=.", "--Mooc:DataFoldr=data")]
    [InlineData("rebuild", "--Mooc:CoursesFolder=.", "--Mooc:Smtp:Port=many")]
    [InlineData("rebuild", "--urls", "nowhere")]
    public async Task Wrong_use_ends_with_2_and_one_sentence(params string[] arguments)
    {
        var answer = await TestShell.RunAsync(arguments);

        Assert.Equal(2, answer.Code);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("person", "--help")]
    [InlineData("person", "add", "--help")]
    [InlineData("key", "revoke", "-h")]
    [InlineData("restore", "--help")]
    public async Task Help_is_there_for_every_verb(params string[] arguments)
    {
        var answer = await TestShell.RunAsync(arguments);

        Assert.Equal(0, answer.Code);
        Assert.Contains("Usage:", answer.Out, StringComparison.Ordinal);
    }
}
