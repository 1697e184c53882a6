using Mooc.Content.Folders;

namespace Mooc.Content.Pages;

internal enum ValueShape { Text, Id, Language, List, Ids, Number, Count, Percent, WholeNumber, Date, YesNo, UnitKind, TranslationStatus }

/// <summary>A key that the front matter of a kind of page may hold.</summary>
internal sealed record FrontMatterKey(string Name, ValueShape Shape, bool IsRequired = false)
{
    private static readonly FrontMatterKey[] CourseKeys =
    [
        new("id", ValueShape.Id, true), new("title", ValueShape.Text, true), new("summary", ValueShape.Text, true),
        new("language", ValueShape.Language, true), new("licence", ValueShape.Text, true),
        new("level", ValueShape.Text), new("audience", ValueShape.List), new("hours", ValueShape.Number), new("outcomes", ValueShape.List),
        new("authors", ValueShape.List), new("pass", ValueShape.Percent), new("requires", ValueShape.Ids),
        new("certificate", ValueShape.YesNo), new("valid", ValueShape.Count), new("order", ValueShape.WholeNumber),
    ];

    private static readonly FrontMatterKey[] ModuleKeys =
        [new("id", ValueShape.Id, true), new("title", ValueShape.Text, true), new("outcomes", ValueShape.List)];

    private static readonly FrontMatterKey[] UnitKeys =
    [
        new("id", ValueShape.Id, true), new("title", ValueShape.Text, true),
        new("minutes", ValueShape.Count), new("kind", ValueShape.UnitKind), new("attempts", ValueShape.Count), new("draw", ValueShape.Count),
        new("shuffle", ValueShape.YesNo), new("sources", ValueShape.List), new("checked", ValueShape.Date), new("recheck", ValueShape.Date),
    ];

    private static readonly FrontMatterKey[] GlossaryKeys = [new("title", ValueShape.Text)];

    // What a translation may say anew: texts. Its id may be repeated, as long as it is the source's.
    private static readonly FrontMatterKey[] TranslationKeys =
    [
        new("title", ValueShape.Text, true), new("id", ValueShape.Id), new("source", ValueShape.Text),
        new("status", ValueShape.TranslationStatus),
    ];

    private static readonly FrontMatterKey[] CourseTranslationKeys =
    [
        .. TranslationKeys, new("summary", ValueShape.Text), new("level", ValueShape.Text), new("audience", ValueShape.List),
        new("outcomes", ValueShape.List),
    ];

    private static readonly FrontMatterKey[] ModuleTranslationKeys = [.. TranslationKeys, new("outcomes", ValueShape.List)];

    private static readonly FrontMatterKey[] UnitTranslationKeys = [.. TranslationKeys, new("sources", ValueShape.List)];

    public static IReadOnlyList<FrontMatterKey> Of(PageKind kind, bool isTranslation) => (kind, isTranslation) switch
    {
        (PageKind.Course, false) => CourseKeys,
        (PageKind.Course, true) => CourseTranslationKeys,
        (PageKind.Module, false) => ModuleKeys,
        (PageKind.Module, true) => ModuleTranslationKeys,
        (PageKind.Unit, false) => UnitKeys,
        (PageKind.Unit, true) => UnitTranslationKeys,
        _ => GlossaryKeys,
    };

    /// <summary>What a value of this shape looks like, for the cure.</summary>
    public string Wanted => Shape switch
    {
        ValueShape.Id => "lower-case letters, digits and hyphens, at most 64",
        ValueShape.Language => "a language tag such as en or pt-BR",
        ValueShape.List => "a list, one \"- entry\" a line",
        ValueShape.Ids => "a list of ids, one \"- id\" a line",
        ValueShape.Number => "a number such as 3 or 2.5",
        ValueShape.Count => "a whole number from 1 on",
        ValueShape.Percent => "a whole number from 0 to 100",
        ValueShape.WholeNumber => "a whole number",
        ValueShape.Date => "a date such as 2026-11-21",
        ValueShape.YesNo => "yes or no",
        ValueShape.UnitKind => "reading, assessment or checklist",
        ValueShape.TranslationStatus => "draft or reviewed",
        _ => "one line of text",
    };
}
