namespace Mooc.Web.Courses;

/// <summary>A text in pieces, those that were searched for marked.</summary>
public sealed record MarkedText(IReadOnlyList<MarkedPiece> Pieces)
{
    private const int Before = 70;
    private const int After = 150;

    /// <summary>The whole text.</summary>
    internal static MarkedText Of(FoldedPage page, IReadOnlyList<string> words) => Between(page, words, 0, page.Original.Length);

    /// <summary>A stretch around the first find, from word to word.</summary>
    internal static MarkedText Snippet(FoldedPage page, IReadOnlyList<string> words)
    {
        var text = page.Original;
        var first = words.SelectMany(page.Finds).Select(find => find.Start).DefaultIfEmpty(0).Min();
        var start = first <= Before ? 0 : text.IndexOf(' ', first - Before, Before) + 1 is > 0 and var word ? word : first - Before;
        var end = first + After >= text.Length ? text.Length : text.LastIndexOf(' ', first + After, After) is > 0 and var space && space > first ? space : first + After;
        return Between(page, words, start, end);
    }

    private static MarkedText Between(FoldedPage page, IReadOnlyList<string> words, int start, int end)
    {
        var pieces = new List<MarkedPiece>();
        var at = start;
        if (start > 0) pieces.Add(new MarkedPiece("… ", false));
        foreach (var (from, to) in words.SelectMany(page.Finds).Where(find => find.Start >= start && find.End <= end).OrderBy(find => find.Start).ThenByDescending(find => find.End))
        {
            if (from < at) continue;
            if (from > at) pieces.Add(new MarkedPiece(page.Original[at..from], false));
            pieces.Add(new MarkedPiece(page.Original[from..to], true));
            at = to;
        }

        if (at < end) pieces.Add(new MarkedPiece(page.Original[at..end], false));
        if (end < page.Original.Length) pieces.Add(new MarkedPiece(" …", false));
        return new MarkedText(pieces);
    }
}

public readonly record struct MarkedPiece(string Text, bool IsFound);
