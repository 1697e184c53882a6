using System.Text;
using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>Problems with the lines that they speak of; each file is read once.</summary>
internal sealed class ShownProblems(string folder)
{
    private const int LargestFile = 256 * 1024;
    private readonly Dictionary<string, string[]> files = new(StringComparer.Ordinal);

    public ShownProblem Show(ContentProblem problem) =>
        new(problem with { File = PathOf(folder, problem.File) }, OffendingLine.Of(problem, LinesOf(problem.File)));

    /// <summary>As seen from where the shell stands, so that an editor can open it.</summary>
    public static string PathOf(string folder, string file) => Path.Join(folder, file).Replace('\\', '/');

    private string[] LinesOf(string file) => files.TryGetValue(file, out var lines) ? lines : files[file] = Read(Path.Join(folder, file));

    private static string[] Read(string path)
    {
        try
        {
            // A link may lead out of the folder, and what lies there is nobody's to see. A file of no length may be a pipe, which would never end.
            return File.Exists(path) && new FileInfo(path) is { LinkTarget: null, Length: > 0 and <= LargestFile } ? File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n").Split('\n') : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
