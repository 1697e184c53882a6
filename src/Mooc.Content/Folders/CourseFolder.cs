namespace Mooc.Content.Folders;

/// <summary>What stands in a courses folder, in the order of the numbers in front of the names. Reads names only, no text.</summary>
internal sealed class CourseFolder
{
    private const int DeepestImageFolder = 6;
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    private readonly string root;
    private readonly List<FoundCourse> courses = [];
    private readonly Dictionary<string, CourseAsset> assets = new(StringComparer.Ordinal);
    private readonly List<ContentProblem> problems = [];
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    private CourseFolder(string root) => this.root = root;

    public IReadOnlyList<FoundCourse> Courses => courses;
    public FoundPage? Glossary { get; private set; }
    public IReadOnlyDictionary<string, CourseAsset> Assets => assets;
    public IReadOnlyList<ContentProblem> Problems => problems;

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static CourseFolder Walk(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no courses folder at {folder}.");

        var found = new CourseFolder(RealPath.Of(folder) ?? throw new DirectoryNotFoundException($"There is no courses folder at {folder}."));
        found.WalkRoot();
        return found;
    }

    private void WalkRoot()
    {
        var entries = Entries(root, "");
        Glossary = Pages(entries, "", name => name == "glossary" ? PageKind.Glossary : null).SingleOrDefault();
        if (entries.Any(entry => entry.IsMarkdown && entry.Name == "course.md"))
        {
            WalkCourse(new Entry("", "", root, true));
            return;
        }
        foreach (var folder in entries.Where(entry => entry.IsFolder)) WalkCourse(folder);
        if (courses.Count == 0 && entries.FirstOrDefault(entry => entry.IsMarkdown && NameParts(entry.Name).Stem != "glossary") is { } stray)
            problems.Add(KnownProblems.FolderWithoutCourse.At(Start(stray.Path), "that was named"));
    }

    private void WalkCourse(Entry folder)
    {
        var entries = Entries(folder.FullPath, folder.Path);
        var page = Pages(entries, folder.Path, name => name == "course" ? PageKind.Course : null).SingleOrDefault();
        if (page is null)
        {
            if (entries.Any(entry => entry.IsMarkdown)) problems.Add(KnownProblems.FolderWithoutCourse.At(Start(folder.Path), folder.Path));
            return;
        }

        var modules = new List<FoundModule>();
        foreach (var entry in entries.Where(entry => entry.IsFolder)) WalkModule(entry, modules);
        foreach (var stray in entries.Where(entry => entry.IsMarkdown && NameParts(entry.Name).Stem is not ("course" or "README") && !(folder.Path.Length == 0 && NameParts(entry.Name).Stem == "glossary")))
            problems.Add(KnownProblems.FileIgnored.At(Start(stray.Path), stray.Path));
        ReportNumbers(modules.Select(module => Parent(module.Page.Source.Path)));
        FindImages(folder, DeepestImageFolder, []);
        courses.Add(new FoundCourse(folder.Path, page, modules));
    }

    private void WalkModule(Entry folder, List<FoundModule> modules)
    {
        var entries = Entries(folder.FullPath, folder.Path);
        if (!entries.Any(entry => entry.IsMarkdown)) return;

        var pages = Pages(entries, folder.Path, name => name switch
        {
            "module" => PageKind.Module,
            "README" => null,
            _ => PageKind.Unit,
        });
        var units = pages.Where(page => page.Source.Kind == PageKind.Unit).ToList();
        if (pages.SingleOrDefault(page => page.Source.Kind == PageKind.Module) is not { } module)
        {
            problems.Add(KnownProblems.FolderWithoutModule.At(Start(folder.Path), folder.Path));
            return;
        }
        ReportNumbers(units.Select(unit => unit.Source.Path));
        modules.Add(new FoundModule(module, units));
    }

    private List<FoundPage> Pages(List<Entry> entries, string folder, Func<string, PageKind?> kindOf)
    {
        var sources = new List<FoundFile>();
        var translations = new List<(string Stem, FoundFile File)>();
        foreach (var entry in entries.Where(entry => entry.IsMarkdown))
        {
            var (stem, language) = NameParts(entry.Name);
            if (kindOf(stem) is not { } kind) continue;
            var file = new FoundFile(entry.Path, entry.FullPath, kind, language);
            if (language is null) sources.Add(file);
            else translations.Add((Join(folder, stem + ".md"), file));
        }
        var known = sources.Select(source => source.Path).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(translations.Where(translation => !known.Contains(translation.Stem))
            .Select(stray => KnownProblems.TranslationWithoutSource.At(Start(stray.File.Path), stray.Stem)));
        var bySource = translations.ToLookup(translation => translation.Stem, translation => translation.File, StringComparer.Ordinal);
        return [.. sources.Select(source => new FoundPage(source, [.. bySource[source.Path].OrderBy(file => file.Language, StringComparer.Ordinal)]))];
    }

    private void ReportNumbers(IEnumerable<string> paths)
    {
        var taken = new Dictionary<decimal, string>();
        foreach (var path in paths)
        {
            if (Number(FileName(path)) is not { } number) problems.Add(KnownProblems.NumberMissing.At(Start(path), FileName(path)));
            else if (!taken.TryAdd(number, path)) problems.Add(KnownProblems.NumberTwice.At(Start(path), FileName(path), FileName(taken[number])));
        }
    }

    private void FindImages(Entry folder, int depth, HashSet<string> seen)
    {
        if (depth == 0 || !seen.Add(RealPath.Of(folder.FullPath) ?? folder.FullPath)) return;

        foreach (var entry in Entries(folder.FullPath, folder.Path))
        {
            if (entry.IsFolder) FindImages(entry, depth - 1, seen);
            else if (MediaTypes.Of(entry.Name) is { } type) assets[entry.Path] = new CourseAsset(entry.FullPath, type);
        }
    }

    /// <summary>The entries of a folder in reading order; hidden ones and links that leave the courses folder are left out.</summary>
    private List<Entry> Entries(string fullPath, string path)
    {
        var entries = new List<Entry>();
        try
        {
            foreach (var item in new DirectoryInfo(fullPath).EnumerateFileSystemInfos("*", Everything))
            {
                if (item.Name.StartsWith('.')) continue;
                if (ReadEntry(item, Join(path, item.Name)) is { } entry) entries.Add(entry);
            }
        }
        catch (DirectoryNotFoundException) when (fullPath != root)
        {
            // Removed since its parent was listed.
        }
        entries.Sort(InReadingOrder);
        return entries;
    }

    private Entry? ReadEntry(FileSystemInfo item, string path)
    {
        if (item.LinkTarget is null) return Reported(new Entry(item.Name, path, item.FullName, item is DirectoryInfo));
        if (RealPath.Of(item.FullName) is { } real && RealPath.IsInside(real, root)) return Reported(new Entry(item.Name, path, real, Directory.Exists(real)));

        if (reported.Add(path)) problems.Add(KnownProblems.LinkLeavesFolder.At(Start(path), path));
        return null;
    }

    /// <summary>A folder whose name ends in .md looks in a list like a page that is never read.</summary>
    private Entry Reported(Entry entry)
    {
        if (entry.IsFolder && entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && reported.Add(entry.Path)) problems.Add(KnownProblems.FolderNamedLikeFile.At(Start(entry.Path), entry.Path));
        return entry;
    }

    private static int InReadingOrder(Entry one, Entry other)
    {
        var byNumber = (Number(one.Name) ?? decimal.MaxValue).CompareTo(Number(other.Name) ?? decimal.MaxValue);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(one.Name, other.Name);
    }

    private static decimal? Number(string name)
    {
        var digits = name.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 ? decimal.Parse(name.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary><c>01-name.de.md</c> is <c>01-name</c> in German; <c>01-name.md</c> has no language.</summary>
    private static (string Stem, string? Language) NameParts(string name)
    {
        var stem = name[..^".md".Length];
        var dot = stem.LastIndexOf('.');
        return dot > 0 && LanguageTag.TryRead(stem[(dot + 1)..], out var language) ? (stem[..dot], language) : (stem, null);
    }

    private static SourcePosition Start(string path) => new(path, 1, 1);
    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
    private static string Parent(string path) => path[..path.LastIndexOf('/')];

    private sealed record Entry(string Name, string Path, string FullPath, bool IsFolder)
    {
        public bool IsMarkdown => !IsFolder && Name.Length > 3 && Name.EndsWith(".md", StringComparison.Ordinal);
    }
}
