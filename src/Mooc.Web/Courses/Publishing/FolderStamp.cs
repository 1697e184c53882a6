using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace Mooc.Web.Courses.Publishing;

/// <summary>Tells whether anything in a folder has changed, without opening a file: names, sizes and times. Links are not followed, hidden files are left out.</summary>
internal static class FolderStamp
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>Empty where there is no such folder.</summary>
    public static string Of(string folder)
    {
        try
        {
            var files = new FileSystemEnumerable<string>(folder, Describe, Everything)
            {
                ShouldIncludePredicate = static (ref FileSystemEntry entry) => entry.FileName[0] != '.',
                ShouldRecursePredicate = static (ref FileSystemEntry entry) => entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Order(StringComparer.Ordinal)))));
        }
        catch (DirectoryNotFoundException)
        {
            return "";
        }
    }

    /// <summary>A folder's own time says nothing: a file that an editor makes and removes changes it.</summary>
    private static string Describe(ref FileSystemEntry entry) => entry.IsDirectory
        ? entry.ToSpecifiedFullPath()
        : $"{entry.ToSpecifiedFullPath()} {entry.Length} {entry.LastWriteTimeUtc.Ticks}";
}
