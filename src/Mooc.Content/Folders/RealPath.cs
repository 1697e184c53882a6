namespace Mooc.Content.Folders;

/// <summary>Follows every symbolic link in a path, so that a link out of the courses folder is seen for what it is.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without any link in it, or null where a link leads nowhere or in a circle.</summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var ahead = new Stack<string>(Parts(full[root.Length..]).Reverse());
        var real = root;
        var links = 0;

        while (ahead.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            var target = Target(next);
            if (target is null)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks) return null;

            var resolved = Path.GetFullPath(Path.Combine(real, target));
            var resolvedRoot = Path.GetPathRoot(resolved)!;
            foreach (var piece in Parts(resolved[resolvedRoot.Length..]).Reverse()) ahead.Push(piece);
            real = resolvedRoot;
        }
        return Path.Exists(real) ? real : null;
    }

    public static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string[] Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
