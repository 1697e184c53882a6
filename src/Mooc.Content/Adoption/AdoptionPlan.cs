namespace Mooc.Content.Adoption;

/// <summary>A module that is to be: its folder's new name, its own page if some page is only about the module, and its units in order.</summary>
internal sealed record PlannedModule(string Folder, string Title, ForeignFile? Page, IReadOnlyList<ForeignFile> Units);

/// <summary>Where each page of a foreign folder goes: a folder of the first level becomes a module, everything below it a unit of it.</summary>
internal sealed class AdoptionPlan
{
    private readonly ForeignFolder folder;
    private readonly List<PlannedModule> modules = [];

    private AdoptionPlan(ForeignFolder folder) => this.folder = folder;

    /// <summary>The page that becomes course.md; null where the front page is a lesson itself, or there is none.</summary>
    public ForeignFile? FrontPage { get; private set; }
    public string Title { get; private set; } = "";
    public IReadOnlyList<PlannedModule> Modules => modules;

    public static AdoptionPlan For(ForeignFolder folder, string name)
    {
        var plan = new AdoptionPlan(folder);
        var entry = folder.Files.FirstOrDefault(file => file.IsEntry && file.Folder.Length == 0);
        plan.Title = entry?.Title is { Length: > 0 } title && !string.Equals(title, entry.Stem, StringComparison.OrdinalIgnoreCase) ? title
            : folder.Files.Count == 1 ? folder.Files[0].Title : Names.Readable(name);
        plan.FrontPage = entry is { HoldsQuestions: false } && folder.Files.Count > 1 ? entry : null;
        plan.Divide();
        return plan;
    }

    private void Divide()
    {
        var pages = folder.Files.Where(file => file != FrontPage).ToList();
        var parts = pages.GroupBy(file => file.Folders.Count > 0 ? file.Folders[0] : "").ToList();
        // A folder that holds all there is, such as docs/ or src/, is no module of its own.
        if (parts is [{ Key.Length: > 0 } only] && only.Any(file => file.Folders.Count > 1)) parts = [.. only.GroupBy(file => file.Folders.Count > 1 ? $"{file.Folders[0]}/{file.Folders[1]}" : file.Folders[0])];
        var numbers = parts.Select(part => Names.Number(Last(part.Key))).ToList();
        var keep = numbers.TrueForAll(number => number is not null) && numbers.Distinct().Count() == numbers.Count;
        foreach (var (place, part) in parts.Index())
        {
            var slug = part.Key.Length == 0 ? parts.Count == 1 ? "pages" : "start" : Names.Slug(Last(part.Key));
            var number = keep ? (int)numbers[place]!.Value : place + 1;
            AddModule($"{number:00}-{slug}", part.Key, [.. part]);
        }
    }

    private void AddModule(string name, string source, List<ForeignFile> pages)
    {
        var own = pages.FirstOrDefault(file => file.IsEntry && file.Folder == source && source.Length > 0);
        var page = own is { HoldsQuestions: false } && pages.Count > 1 ? own : null;
        List<ForeignFile> units = [.. own is not null && page is null ? [own] : Array.Empty<ForeignFile>(), .. pages.Where(file => file != own)];
        if (page is not null) page.Target = $"{name}/module.md";

        var digits = units.Count > 99 ? "000" : "00";
        foreach (var (place, unit) in units.Index())
            unit.Target = $"{name}/{(place + 1).ToString(digits, System.Globalization.CultureInfo.InvariantCulture)}-{SlugOf(unit, source)}.md";
        modules.Add(new PlannedModule(name, source.Length == 0 ? Title : own?.Title ?? Names.Readable(Last(source)), page, units));
    }

    private static string SlugOf(ForeignFile file, string source)
    {
        var inside = file.Folder.Length > source.Length ? file.Folder[source.Length..].Trim('/').Split('/') : [];
        var parts = inside.Select(Names.Slug).Append(file.IsEntry && inside.Length > 0 ? "" : Names.Slug(file.IsEntry && source.Length > 0 ? Last(source) : file.Stem));
        return Names.Slug(string.Join('-', parts.Where(part => part.Length > 0)));
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
