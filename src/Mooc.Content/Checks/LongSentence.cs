using System.Text.RegularExpressions;
using Mooc.Content.Pages;

namespace Mooc.Content.Checks;

/// <summary>A sentence of more than 40 words, which few people read to its end.</summary>
internal sealed partial class LongSentence : IContentCheck
{
    private const int MostWords = 40;

    public IEnumerable<ContentProblem> In(CheckedPage page) => page.Texts.Where(text => !text.IsHeading).SelectMany(text => In(page, text));

    private static IEnumerable<ContentProblem> In(CheckedPage page, PlacedText paragraph)
    {
        foreach (var (start, sentence) in Sentences(paragraph.Text))
        {
            var words = PlainText.Words(sentence);
            if (words > MostWords) yield return KnownProblems.LongSentence.At(page.At(paragraph, start), words);
        }
    }

    private static IEnumerable<(int Start, string Sentence)> Sentences(string text)
    {
        var start = 0;
        foreach (Match end in End().Matches(text))
        {
            yield return (start, text[start..end.Index]);
            start = end.Index + end.Length;
        }

        yield return (start, text[start..]);
    }

    // A mark before a small letter belongs to an abbreviation, such as "e.g. the".
    [GeneratedRegex("""(?<![.!?…؟।])[.!?…؟।]+["'”’»)\]]*((?>\s+)(?!\p{Ll})|$)|(?<=[。！？])""", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
