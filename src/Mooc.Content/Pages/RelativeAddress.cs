namespace Mooc.Content.Pages;

/// <summary>Addresses as they are written on a page, so that a language in front of the page's own address is kept.</summary>
internal static class RelativeAddress
{
    /// <summary>Both below the site's root, without a leading slash.</summary>
    public static string Between(string from, string to)
    {
        var folders = from.Split('/')[..^1];
        var target = to.Split('/');
        var common = 0;
        while (common < folders.Length && common < target.Length - 1 && folders[common] == target[common]) common++;

        var relative = string.Concat(Enumerable.Repeat("../", folders.Length - common)) + string.Join('/', target[common..]);
        return relative.Length == 0 || relative.Split('/')[0].Contains(':') ? "./" + relative : relative;
    }

    /// <summary>A path below the courses folder from a link in one of its files; null where it climbs out.</summary>
    public static string? Resolve(string file, string link)
    {
        var path = new Stack<string>(file.Split('/')[..^1]);
        foreach (var part in link.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") path.Push(part);
            else if (!path.TryPop(out _)) return null;
        }
        return string.Join('/', path.Reverse());
    }
}
