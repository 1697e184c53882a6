using System.Globalization;
using Markdig.Syntax.Inlines;
using Mooc.Content.Folders;
using Mooc.Content.Pages;
using Mooc.Content.Reading;

namespace Mooc.Content.Fixes;

/// <summary>
/// Puts numbers in front of names that have none. They stand behind those with numbers already, in the order of the alphabet, so what readers see stays as it is; links between
/// pages follow. Two names with one number are left alone: which comes first only the author knows.
/// </summary>
internal sealed class MissingNumbers
{
    private const int Digits = 2;

    private readonly PageSet pages;

    /// <summary>New name by old path below the courses folder.</summary>
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<MovedName> moves = [];
    private readonly List<Change> changes = [];

    private MissingNumbers(PageSet pages) => this.pages = pages;

    public static NumberedNames In(CourseFolder folder, PageSet pages)
    {
        var numbers = new MissingNumbers(pages);
        foreach (var course in folder.Courses) numbers.Name(course);
        return new NumberedNames(numbers.moves, [.. numbers.LinksThatFollow()], numbers.changes);
    }

    /// <summary>Files before the folder that they are in.</summary>
    private void Name(FoundCourse course)
    {
        foreach (var module in course.Modules)
            foreach (var (unit, number) in WithoutNumber(module.Units, unit => unit.Source.Path))
            {
                Tell(unit.Source.Path, number);
                foreach (var file in unit.Files) Move(file.Path, file.FullPath, number, isFolder: false);
            }

        foreach (var (module, number) in WithoutNumber(course.Modules, module => Parent(module.Page.Source.Path)))
        {
            Tell(Parent(module.Page.Source.Path), number);
            Move(Parent(module.Page.Source.Path), Path.GetDirectoryName(module.Page.Source.FullPath)!, number, isFolder: true);
        }
    }

    private static IEnumerable<(T Item, string Number)> WithoutNumber<T>(IReadOnlyList<T> items, Func<T, string> pathOf)
    {
        var numbers = items.Select(item => DigitsOf(NameOf(pathOf(item)))).ToList();
        var width = Math.Max(Digits, numbers.Max(digits => digits?.Length) ?? 0);
        var last = numbers.Select(digits => digits is null ? 0 : int.Parse(digits, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        foreach (var (item, digits) in items.Zip(numbers))
            if (digits is null) yield return (item, (++last).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
    }

    private void Tell(string path, string number) => changes.Add(new Change(path, 1, $"named {NameOf(path)} {number}-{NameOf(path)}, since it had no number"));

    private void Move(string path, string fullPath, string number, bool isFolder)
    {
        names[path] = $"{number}-{NameOf(path)}";
        moves.Add(new MovedName(fullPath, Path.Join(Path.GetDirectoryName(fullPath), names[path]), isFolder));
    }

    private IEnumerable<FixedFile> LinksThatFollow()
    {
        if (names.Count == 0) yield break;

        foreach (var page in pages.All.Where(page => page.Document is not null))
        {
            var edits = FileText.InOrder(page.Document!.SelectMany(PlainText.LeafBlocks).SelectMany(leaf => InlineWalk.Below(leaf.Inline)).OfType<LinkInline>()
                .Select(link => Follow(link, page)).OfType<TextEdit>().DistinctBy(edit => edit.Start));
            if (edits.Count > 0)
                yield return new FixedFile(page.File.Path, page.Found.FullPath, []) { Bytes = FileText.Of(File.ReadAllBytes(page.Found.FullPath)).With(edits) };
        }
    }

    private TextEdit? Follow(LinkInline link, SourcePage page)
    {
        var span = link.Reference?.UrlSpan ?? link.UrlSpan;
        if (span.Start < 0 || span.Length <= 0 || span.End >= page.File.Text.Length) return null;

        var written = page.File.Text.Substring(span.Start, span.Length);
        var url = written.Trim('<', '>');
        if (url.Length == 0 || url[0] is '#' or '/' || AddressScheme.Of(url) is not null) return null;

        var (address, behind) = url.IndexOfAny(['?', '#']) is var cut and >= 0 ? (url[..cut], url[cut..]) : (url, "");
        if (RelativeAddress.Resolve(page.File.Path, Uri.UnescapeDataString(address)) is not { } target || Named(target) == target) return null;

        var moved = RelativeAddress.Between(Named(page.File.Path), Named(target));
        var isBracketed = written[0] == '<' || (span.Start > 0 && page.File.Text[span.Start - 1] == '<');
        var text = (isBracketed ? moved : moved.Replace(" ", "%20", StringComparison.Ordinal)) + behind;
        return new TextEdit(span.Start, span.Length, written[0] == '<' ? $"<{text}>" : text, null);
    }

    /// <summary>The path as it will be.</summary>
    private string Named(string path)
    {
        var parts = path.Split('/');
        return string.Join('/', parts.Select((part, i) => names.GetValueOrDefault(string.Join('/', parts[..(i + 1)]), part)));
    }

    private static string? DigitsOf(string name) => name.TakeWhile(char.IsAsciiDigit).Count() is > 0 and < 10 and var digits ? name[..digits] : null;
    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
    private static string Parent(string path) => path[..path.LastIndexOf('/')];
}
