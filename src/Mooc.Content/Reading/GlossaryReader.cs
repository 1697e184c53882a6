using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>Reads glossary.md: headings of the second level with a paragraph each; an abbreviation stands in brackets behind the term.</summary>
internal static class GlossaryReader
{
    public static IReadOnlyList<GlossaryTerm> Read(SourcePage page, SiteMap map)
    {
        if (page.Document is null) return [];

        new PageRules(page).Run();
        var html = new PageHtml(page, new LinkRules(page, map.Find(page.File.Path)!, map).Run());
        var terms = new List<GlossaryTerm>();
        for (var place = 0; place + 1 < page.Document.Count; place++)
        {
            if (page.Document[place] is not HeadingBlock { Level: 2 } heading || page.Document[place + 1] is not ParagraphBlock definition) continue;
            var (term, abbreviation) = Split(page.TextOf(heading));
            terms.Add(new GlossaryTerm(page.AnchorOf(heading), term, abbreviation, html.Inlines(definition.Inline), PlainText.Of(definition.Inline)));
        }
        return terms;
    }

    private static (string Term, string? Abbreviation) Split(string heading)
    {
        var open = heading.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && heading.EndsWith(')') ? (heading[..open].TrimEnd(), heading[(open + 2)..^1].Trim()) : (heading, null);
    }
}
