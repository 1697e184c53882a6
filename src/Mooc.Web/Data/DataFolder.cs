using Mooc.Web.Site;

namespace Mooc.Web.Data;

/// <summary>
/// Who is at work in the data folder, by a lock on a file that the system lets go when a process ends, however it ends. The site and most commands share it;
/// restoring wants it alone.
/// </summary>
public sealed class DataFolder(SiteOptions options) : IDisposable
{
    private FileStream? _lock;

    public string Path => options.DataFolder;

    /// <exception cref="WrongSettingException">A restore is under way, or the folder cannot be used.</exception>
    public void Share()
    {
        if (_lock is null && !TryLock(FileShare.ReadWrite)) throw new WrongSettingException($"A backup is being restored to {Path}; try again when that is done.");
    }

    /// <summary>Whether nobody else is at work here; then nobody else can begin either.</summary>
    /// <exception cref="WrongSettingException">The folder cannot be used.</exception>
    public bool TryTakeAlone() => TryLock(FileShare.None);

    public void Dispose() => _lock?.Dispose();

    private bool TryLock(FileShare share)
    {
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"Mooc:DataFolder names '{Path}', which is no folder and cannot be made one: {fault.Message}");
        }

        try
        {
            _lock = new FileStream(System.IO.Path.Combine(Path, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.Read, share);
            return true;
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new WrongSettingException($"Mooc:DataFolder names '{Path}', which cannot be written to: {fault.Message}");
        }
        catch (IOException)
        {
            return false;
        }
    }
}
