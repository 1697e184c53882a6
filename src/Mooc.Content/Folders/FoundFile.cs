namespace Mooc.Content.Folders;

internal enum PageKind { Course, Module, Unit, Glossary }

/// <summary>A Markdown file of the courses folder. <paramref name="Path"/> is relative with forward slashes; language is null for a source.</summary>
internal sealed record FoundFile(string Path, string FullPath, PageKind Kind, string? Language);

/// <summary>A page: the file in the course's language and its translations, by language tag.</summary>
internal sealed record FoundPage(FoundFile Source, IReadOnlyList<FoundFile> Translations)
{
    public IEnumerable<FoundFile> Files => [Source, .. Translations];
}

internal sealed record FoundModule(FoundPage Page, IReadOnlyList<FoundPage> Units);

internal sealed record FoundCourse(string Folder, FoundPage Page, IReadOnlyList<FoundModule> Modules)
{
    public IEnumerable<FoundPage> Pages => [Page, .. Modules.SelectMany(module => module.Units.Prepend(module.Page))];
}
