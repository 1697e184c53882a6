namespace Mooc.Web.Tests.Commands;

public sealed class FixTests : IDisposable
{
    private const string Welcome = "tiny/01-start/01-welcome.md";
    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-fix-").FullName;

    public FixTests()
    {
        TinyCourse.WriteTo(_folder);
        File.AppendAllText(Path.Combine(_folder, Welcome), "\n## Question: Who decides?\n\n- [x] The council\n- [ ] The vendor\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_changed_is_told_with_its_line()
    {
        var answer = await TestShell.RunAsync("fix", _folder);

        Assert.Equal(0, answer.Code);
        Assert.Matches($@"(?m)^{_folder}/{Welcome}:\d+: wrote the id who-decides of the question", answer.Out);
        Assert.EndsWith("1 change in 1 file.", answer.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_time_there_is_nothing_to_mend()
    {
        await TestShell.RunAsync("fix", _folder);
        var mended = File.ReadAllBytes(Path.Combine(_folder, Welcome));

        var answer = await TestShell.RunAsync("fix", _folder);

        Assert.Equal("Nothing to mend.", answer.Out.TrimEnd());
        Assert.Equal(mended, File.ReadAllBytes(Path.Combine(_folder, Welcome)));
    }

    [Fact]
    public async Task A_file_that_is_named_is_mended_alone()
    {
        File.AppendAllText(Path.Combine(_folder, "tiny/01-start/module.md"), "");

        var answer = await TestShell.RunAsync("fix", Path.Combine(_folder, Welcome), "--json");

        Assert.Equal(0, answer.Code);
        Assert.Contains("wrote the id who-decides", answer.Out, StringComparison.Ordinal);
    }
}
