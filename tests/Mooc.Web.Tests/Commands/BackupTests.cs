using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Commands;

[Trait("Database", "SQLite")]
public sealed class BackupTests : IDisposable
{
    private readonly MoocSite _site = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("mooc-restored-").FullName;

    private string File => Path.Combine(_elsewhere, "backup.zip");
    private string Restored => Path.Combine(_elsewhere, "data");

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_backup_made_while_others_write_comes_back_whole()
    {
        await WholeCourse.TakeAsync(_site, "Anna");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteUntilAsync(stop.Token));

        var backup = await _site.ShellAsync("backup", File);
        await stop.CancelAsync();
        await writing;
        var restored = await RestoreAsync();

        Assert.True(backup.Code == 0 && restored.Code == 0, backup.Error + restored.Error);
        Assert.Equal(0, (await InRestoredAsync("rebuild", "--verify")).Code);
        Assert.Equal(1, await CountAsync(db => db.CourseCompletions));
        Assert.True(Directory.GetFiles(Path.Combine(Restored, "keys")).Length > 0);
    }

    [Fact]
    public async Task Who_was_erased_after_the_backup_stays_erased()
    {
        await _site.LearnerAsync("Anna");
        var anna = await _site.IdOfAsync("Anna");
        await _site.ShellAsync("backup", File);
        await RestoreAsync();
        await RememberErasedAsync(anna);

        var answer = await RestoreAsync();

        Assert.True(answer.Code == 0, answer.Error);
        Assert.Contains("erased again: 1", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_there_before_is_set_aside()
    {
        await _site.LearnerAsync("Anna");
        await _site.ShellAsync("backup", File);
        await RestoreAsync();

        await RestoreAsync();

        Assert.True(System.IO.File.Exists(Path.Combine(Assert.Single(Directory.GetDirectories(Restored, "before-restore-*")), "mooc.db")));
    }

    [Fact]
    public async Task A_running_site_is_not_restored_over()
    {
        await _site.LearnerAsync("Anna");
        await _site.ShellAsync("backup", File);

        var answer = await _site.ShellAsync("restore", File);

        Assert.Equal(2, answer.Code);
        Assert.Contains("stop it", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_changes_nothing()
    {
        await _site.LearnerAsync("Anna");
        await _site.ShellAsync("backup", File);
        using (var zip = ZipFile.Open(File, ZipArchiveMode.Update))
        {
            zip.GetEntry("mooc.db")!.Delete();
            await using var writer = new StreamWriter(await zip.CreateEntry("mooc.db").OpenAsync());
            await writer.WriteAsync("not what it was");
        }

        var answer = await RestoreAsync();

        Assert.Equal(1, answer.Code);
        Assert.False(System.IO.File.Exists(Path.Combine(Restored, "mooc.db")));
        Assert.Empty(Directory.GetDirectories(Restored, "restore-*"));
    }

    [Fact]
    public async Task What_is_no_backup_is_told_so()
    {
        await System.IO.File.WriteAllTextAsync(File, "no ZIP at all");

        var answer = await RestoreAsync();

        Assert.Equal(1, answer.Code);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }

    private Task<ShellAnswer> RestoreAsync() => InRestoredAsync("restore", File);

    private Task<ShellAnswer> InRestoredAsync(params string[] arguments) =>
        TestShell.RunAsync([.. arguments, $"--Mooc:DataFolder={Restored}", $"--Mooc:CoursesFolder={_site.CoursesFolder}"]);

    /// <summary>People come and go as fast as they can.</summary>
    private async Task WriteUntilAsync(CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++) await _site.LearnerAsync($"Learner {i}");
    }

    private async Task RememberErasedAsync(Guid person)
    {
        await using var db = OpenRestored();
        db.ErasedAccounts.Add(new ErasedAccount { Id = person, ErasedAt = DateTime.UtcNow });
        await db.SaveChangesAsync();
    }

    private async Task<int> CountAsync<T>(Func<MoocDb, IQueryable<T>> rows)
    {
        await using var db = OpenRestored();
        return await rows(db).CountAsync();
    }

    private MoocDb OpenRestored() =>
        new(new DbContextOptionsBuilder<MoocDb>().UseSqlite($"Data Source={Path.Combine(Restored, "mooc.db")};Pooling=False").Options);
}
