using Mooc.Content.Pages;

namespace Mooc.Content.Checks;

/// <summary>A sentence of more than 40 words, which few people read to its end.</summary>
internal sealed class LongSentence : IContentCheck
{
    private const int MostWords = 40;

    public IEnumerable<ContentProblem> In(CheckedPage page) => page.Texts.Where(text => !text.IsHeading).SelectMany(text => In(page, text));

    private static IEnumerable<ContentProblem> In(CheckedPage page, PlacedText paragraph)
    {
        for (var start = 0; start < paragraph.Text.Length;)
        {
            var (end, next) = Sentence.End(paragraph.Text, start);
            var words = PlainText.Words(paragraph.Text.AsSpan(start, end - start));
            if (words > MostWords) yield return KnownProblems.LongSentence.At(page.At(paragraph, start), words);
            start = next;
        }
    }
}
