using Mooc.Web.Site;

namespace Mooc.Web.Commands;

/// <summary>A file that only its owner may read, for what is nobody else's business; never in place of another.</summary>
internal static class NewFile
{
    /// <exception cref="WrongSettingException">The file is there already, or cannot be written.</exception>
    public static FileStream Create(string path)
    {
        if (File.Exists(path)) throw new WrongSettingException($"{path} is there already; name another file.");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(path, options);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"{path} cannot be written: {fault.Message}");
        }
    }
}
