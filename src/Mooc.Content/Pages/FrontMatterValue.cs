using System.Globalization;
using Mooc.Content.Folders;

namespace Mooc.Content.Pages;

/// <summary>A text or a list of texts as it stands in front matter, with its place.</summary>
internal sealed record FrontMatterValue(string? Text, IReadOnlyList<string>? List, SourcePosition At, SourcePosition KeyAt)
{
    public decimal? Number => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1_000_000 ? number : null;

    public int? WholeNumber => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && Math.Abs((long)number) < 1_000_000 ? number : null;

    public DateOnly? Date => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public bool? YesNo => Text?.ToLowerInvariant() switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => null,
    };

    public UnitKind? UnitKind => Text switch
    {
        "reading" => Content.UnitKind.Reading,
        "assessment" => Content.UnitKind.Assessment,
        "checklist" => Content.UnitKind.Checklist,
        _ => null,
    };

    /// <summary>Whether the value is what the key asks for.</summary>
    public bool Fits(ValueShape shape) => shape switch
    {
        ValueShape.Text => !string.IsNullOrWhiteSpace(Text),
        ValueShape.Id => ContentId.IsValid(Text),
        ValueShape.Language => Text is not null && LanguageTag.TryRead(Text, out _),
        ValueShape.List => List is not null && List.All(entry => !string.IsNullOrWhiteSpace(entry)),
        ValueShape.Ids => List is not null && List.All(ContentId.IsValid),
        ValueShape.Number => Number >= 0,
        ValueShape.Count => WholeNumber >= 1,
        ValueShape.Percent => WholeNumber is >= 0 and <= 100,
        ValueShape.WholeNumber => WholeNumber is not null,
        ValueShape.Date => Date is not null,
        ValueShape.YesNo => YesNo is not null,
        ValueShape.UnitKind => UnitKind is not null,
        ValueShape.TranslationStatus => Text is "draft" or "reviewed",
        _ => false,
    };
}
