using System.Diagnostics;

namespace Mooc.Web.Tests.Site;

public sealed class SettingsTests
{
    [Fact]
    public async Task An_unknown_setting_stops_the_start_with_one_sentence_that_names_it()
    {
        var folder = Directory.CreateTempSubdirectory("mooc-settings-");
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "mooc.dll"))
        {
            WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true,
            Environment = { ["Mooc__Sitename2"] = "x", ["Mooc__CoursesFolder"] = folder.FullName, ["Mooc__DataFolder"] = folder.FullName, ["Urls"] = "http://127.0.0.1:0" },
        };

        using var site = Process.Start(start)!;
        _ = site.StandardOutput.ReadToEndAsync();
        var said = await site.StandardError.ReadToEndAsync();
        await site.WaitForExitAsync();

        Assert.Equal(2, site.ExitCode);
        Assert.StartsWith("Mooc:Sitename2 is no setting of this site", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
