using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Reading;

/// <summary>A page that is text only: a course's or a module's.</summary>
internal static class TextPage
{
    public static string Html(SourcePage page, SiteMap map)
    {
        if (page.Document is null) return "";

        new PageRules(page).Run();
        foreach (var heading in page.Headings.Where(heading => QuestionHeading.Read(heading.Text, page.Words) is not null))
            page.Problems.Add(KnownProblems.QuestionOutsideUnit.At(page.At(heading.Block)));
        var links = new LinkRules(page, map.Find(page.File.Path)!, map).Run();
        return new PageHtml(page, links).Blocks(page.Document);
    }
}
