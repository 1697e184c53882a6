using System.Text;
using System.Xml.Linq;
using Mooc.Content.Exports;

namespace Mooc.Content.Tests.Exports;

public sealed class EpubExportTests : IDisposable
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private readonly Exported town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public void The_type_comes_first_and_bare()
    {
        var first = town.Epub().Files[0];

        Assert.Equal(("mimetype", "application/epub+zip"), (first.Path, Encoding.UTF8.GetString(first.Bytes.Span)));
    }

    [Fact]
    public void The_book_lists_just_what_it_holds_and_its_spine_lists_every_chapter()
    {
        var book = town.Epub();
        var package = XDocument.Parse(Exported.Text(book, "book/content.opf")).Root!;
        var items = package.Element(Opf + "manifest")!.Elements().ToList();

        Assert.Equal(book.Files.Where(file => file.Path.StartsWith("book/", StringComparison.Ordinal) && file.Path != "book/content.opf").Select(file => file.Path[5..]).Order(StringComparer.Ordinal),
            items.Select(item => item.Attribute("href")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(items.Count(item => item.Attribute("id")!.Value.StartsWith('c') && item.Attribute("id")!.Value != "css"), package.Element(Opf + "spine")!.Elements().Count());
    }

    [Fact]
    public void Every_chapter_is_XML_and_every_link_in_it_leads_somewhere()
    {
        var book = town.Epub();
        foreach (var chapter in book.Files.Where(file => file.Path.EndsWith(".xhtml", StringComparison.Ordinal)))
            foreach (var link in Page(book, chapter.Path).Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src"))
                Assert.True(Leads(book, chapter.Path, link.Value), $"{chapter.Path}: {link.Value}");
    }

    [Fact]
    public void The_answer_stands_in_the_last_chapter_and_not_at_its_question()
    {
        var book = town.Epub();

        Assert.DoesNotContain("✓", Exported.Text(book, "book/u-counter.xhtml"), StringComparison.Ordinal);
        Assert.Contains("✓ The council", Exported.Text(book, "book/answers.xhtml"), StringComparison.Ordinal);
    }

    private static bool Leads(ExportedCourse book, string from, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0 ? from : $"book/{parts[0]}";
        return book.Files.Any(file => file.Path == path) && (parts.Length == 1 || Page(book, path).Descendants().Any(element => element.Attribute("id")?.Value == parts[1]));
    }

    private static XDocument Page(ExportedCourse book, string path) => XDocument.Parse(Exported.Text(book, path));
}
