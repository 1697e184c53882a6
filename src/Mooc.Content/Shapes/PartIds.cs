using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Edits;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>
/// Ids of a question's options, items, cells and steps: the one that a comment at the end pins, else a short hash of the source text. Equal
/// texts in one question get different ids.
/// </summary>
internal sealed class PartIds(QuestionReading question)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> occurrences = new(StringComparer.Ordinal);

    /// <summary>The id of a part whose text is in this paragraph, cell or heading.</summary>
    public string Of(LeafBlock part, string source)
    {
        return Pinned(part.Inline?.LastChild, part) ?? OfText(source, part);
    }

    /// <summary>The id in the comment with which a part ends, or null.</summary>
    public string? Pinned(Inline? last, MarkdownObject part)
    {
        while (last is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()) last = last.PreviousSibling;
        if (last is not HtmlInline html || !PlainText.IsComment(html)) return null;

        var inside = html.Tag["<!--".Length..^"-->".Length].Trim();
        if (!ContentId.IsValid(inside)) return null;
        if (!taken.Add(inside)) question.Report(KnownProblems.PartIdTwice, part, inside);
        question.Parts.Add(new PartPlace(inside, part.Span.End + 1, IsPinned: true));
        return inside;
    }

    /// <summary>A hash of the text; the part that it stands for ends where a pin may stand.</summary>
    public string OfText(string source, MarkdownObject? part)
    {
        var text = WithoutComments(source);
        while (true)
        {
            var occurrence = occurrences[text] = occurrences.GetValueOrDefault(text) + 1;
            var id = ContentId.OfText(text, occurrence);
            if (!taken.Add(id)) continue;
            if (part is not null) question.Parts.Add(new PartPlace(id, part.Span.End + 1, IsPinned: false));
            return id;
        }
    }

    private static string WithoutComments(string source)
    {
        for (var start = source.IndexOf("<!--", StringComparison.Ordinal); start >= 0; start = source.IndexOf("<!--", start, StringComparison.Ordinal))
        {
            var end = source.IndexOf("-->", start, StringComparison.Ordinal);
            if (end < 0) break;
            source = source.Remove(start, end + 3 - start);
        }
        return source;
    }
}
