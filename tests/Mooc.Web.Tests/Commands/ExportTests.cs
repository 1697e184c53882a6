using System.IO.Compression;

namespace Mooc.Web.Tests.Commands;

public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-export-").FullName;

    public ExportTests() => TinyCourse.WriteTo(Path.Combine(_folder, "courses"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("site", "town.zip", "index.html")]
    [InlineData("cmi5", "town.zip", "cmi5.xml")]
    [InlineData("epub", "town.epub", "mimetype")]
    public async Task A_course_is_written_as_a_package_and_what_is_lost_is_said(string format, string file, string holds)
    {
        var target = Path.Combine(_folder, file);

        var answer = await TestShell.RunAsync("export", "tiny", "--format", format, "-o", target, "--Mooc:CoursesFolder", Path.Combine(_folder, "courses"));

        Assert.True(answer.Code == 0, answer.Error);
        Assert.Contains("Not carried over:", answer.Out, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(target);
        Assert.NotNull(zip.GetEntry(holds));
    }

    [Fact]
    public async Task A_site_is_a_folder_that_opens_without_a_server()
    {
        var target = Path.Combine(_folder, "site");

        await TestShell.RunAsync("export", Path.Combine(_folder, "courses", "tiny"), "--format", "site", "-o", target);

        Assert.True(File.Exists(Path.Combine(target, "index.html")));
    }

    [Fact]
    public async Task A_course_that_is_not_there_is_refused_with_one_sentence()
    {
        var answer = await TestShell.RunAsync("export", "nowhere", "--format", "site", "-o", Path.Combine(_folder, "x"), "--Mooc:CoursesFolder", Path.Combine(_folder, "courses"));

        Assert.Equal(2, answer.Code);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }
}
