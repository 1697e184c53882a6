using System.Text.RegularExpressions;

namespace Mooc.Web.Tests.House;

/// <summary>The source files of the repository, as a newcomer sees them.</summary>
internal static class SourceTree
{
    public const string Web = "src/Mooc.Web";

    public static string Root { get; } = FindRoot();

    /// <summary>The files below a folder that end in one of these, such as ".cs"; what a build makes is left out.</summary>
    public static IEnumerable<SourceFile> Files(string below, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, below), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(segment => segment is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Where a type of the site is written: its namespace is its folder, and most often its name is the file's.</summary>
    public static string FileOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        var name = type.Name.Split('`')[0];
        var folder = Web + type.Namespace!["Mooc.Web".Length..].Replace('.', '/');
        return Files(folder, ".cs").OrderByDescending(file => file.Name == name + ".cs")
            .First(file => Regex.IsMatch(file.Text, $@"\b(class|record|struct|enum|interface) {name}\b")).Path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mooc.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

/// <summary>One file, known by its path from the root.</summary>
internal sealed record SourceFile(string Path)
{
    /// <summary>The feature that it lies in: the folder below src/Mooc.Web, or nothing for the files at the top.</summary>
    public string Feature { get; } = Path.StartsWith(SourceTree.Web + "/", StringComparison.Ordinal) && Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    public string Name => System.IO.Path.GetFileName(Path);
    public string Text => field ??= SourceTree.Read(Path);
}
