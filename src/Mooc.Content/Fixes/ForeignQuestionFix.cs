using Mooc.Content.Foreign;
using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Fixes;

/// <summary>
/// Writes the questions of other players as questions of this one. A plain run takes only what was certainly meant as a question; whoever adopts
/// a foreign course wants all that can be decided.
/// </summary>
internal sealed class ForeignQuestionFix(bool all) : IPageFix
{
    private const int MostTried = 100;

    public IEnumerable<TextEdit> In(FixedPage page)
    {
        if (page.Kind != Folders.PageKind.Unit) return [];

        var questions = ForeignQuestions.In(page.Page);
        var taken = Taken(questions, page.Page);
        return taken.Count == 0 ? [] : Standing(page.Page, questions, taken);
    }

    /// <summary>
    /// The edits after which every question stands on the page: what is around it, such as HTML that is left open, can hide a heading from Markdown.
    /// Then each question is tried on its own.
    /// </summary>
    private static List<TextEdit> Standing(SourcePage page, ForeignQuestions questions, List<ForeignQuestion> taken)
    {
        List<TextEdit> edits = [.. new ForeignEdits(page, questions, taken).All()];
        if (Count(page, edits) == Expected(page, taken)) return edits;

        var standing = new List<ForeignQuestion>();
        foreach (var question in taken.DistinctBy(question => question.First).Take(MostTried))
        {
            List<ForeignQuestion> more = [.. standing, .. taken.Where(same => same.First == question.First)];
            if (Count(page, new ForeignEdits(page, questions, more).All()) == Expected(page, more)) standing = more;
        }
        return standing.Count == 0 ? [] : [.. new ForeignEdits(page, questions, standing).All()];
    }

    private static int Expected(SourcePage page, List<ForeignQuestion> taken) =>
        Questions(page) + taken.Count - page.Outline.OfType<QuestionOutline>().Count(own => taken.Any(question => page.File.LineOf(own.Heading.Span.Start) is var line && line >= question.First && line < question.End));

    private static int Count(SourcePage page, IEnumerable<TextEdit> edits)
    {
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in FileText.InOrder(edits))
        {
            text.Append(page.File.Text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }
        var file = new SourceFile(page.File.Path, text.Append(page.File.Text, at, page.File.Text.Length - at).ToString());
        var edited = new SourcePage(page.Found, file, page.Language);
        edited.Outline = PageOutline.Of(edited);
        return Questions(edited);
    }

    private static int Questions(SourcePage page) => page.Outline.OfType<QuestionOutline>().Count();

    private List<ForeignQuestion> Taken(ForeignQuestions questions, SourcePage page) =>
        [.. questions.Found.Where(question => (all || question.IsCertain) && ReadsBack(question, page)).GroupBy(question => (question.First, question.End))
            .Where(same => same.Count() == questions.Found.Count(question => question.First == same.Key.First && question.End == same.Key.End)).SelectMany(same => same)];

    /// <summary>What is written must be read as it was meant: the same options, the same right ones. Else the author's text stays.</summary>
    private static bool ReadsBack(ForeignQuestion meant, SourcePage from)
    {
        var file = new SourceFile("page.md", QuestionText.Of(meant, from.Words));
        var page = new SourcePage(new Folders.FoundFile("page.md", "page.md", Folders.PageKind.Unit, null), file, from.Language);
        page.Problems.Clear();
        if (PageOutline.Of(page) is not [QuestionOutline outline] || !QuestionShape.Fits(outline, page)) return false;

        var read = QuestionReader.Read(new QuestionReading(outline, page, new PageLinks(), shuffle: true));
        if (page.HasErrors) return false;
        return read switch
        {
            ChoiceQuestion choice => choice.Options.Select(option => option.IsRight).SequenceEqual(meant.Options.Select(option => option.IsRight)),
            NumericQuestion or ShortTextQuestion => meant.Accepted.Count > 0,
            _ => false,
        };
    }
}
