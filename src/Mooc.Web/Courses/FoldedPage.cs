using System.Globalization;
using System.Text;

namespace Mooc.Web.Courses;

/// <summary>
/// A text without case and accents, with the way back: each letter knows where it stood, so that a find can be marked in the text as it was written.
/// </summary>
internal sealed class FoldedPage
{
    private readonly int[] _places;

    public FoldedPage(string text)
    {
        Original = text;
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            foreach (var letter in Letters(text[place]))
            {
                folded.Append(letter);
                places.Add(place);
            }
        }

        Folded = folded.ToString();
        _places = [.. places];
    }

    public string Original { get; }
    public string Folded { get; }

    public static string Fold(string text) => new FoldedPage(text).Folded;

    /// <summary>Where the word stands in the text as written: start and end of each find.</summary>
    public IEnumerable<(int Start, int End)> Finds(string foldedWord)
    {
        for (var at = Folded.IndexOf(foldedWord, StringComparison.Ordinal); at >= 0; at = Folded.IndexOf(foldedWord, at + foldedWord.Length, StringComparison.Ordinal))
            yield return (_places[at], EndOf(at + foldedWord.Length - 1));
    }

    /// <summary>An accent that is written as a mark of its own belongs to the letter before it.</summary>
    private int EndOf(int lastLetter) => lastLetter + 1 < _places.Length ? Math.Max(_places[lastLetter] + 1, _places[lastLetter + 1]) : Original.Length;

    private static string Letters(char letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        '’' => "'",
        < (char)128 => char.ToLowerInvariant(letter).ToString(),
        _ when char.IsSurrogate(letter) => letter.ToString(),
        _ => WithoutMarks(letter),
    };

    private static string WithoutMarks(char letter) => string.Concat(letter.ToString().Normalize(NormalizationForm.FormD)
        .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant));
}
