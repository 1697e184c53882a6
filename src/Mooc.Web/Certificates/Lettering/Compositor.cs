using System.Text;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>Sets a line of text in any script: finds fonts for its characters, the order in which they stand on paper, and their glyphs.</summary>
public sealed class Compositor(FontShelf shelf)
{
    /// <summary>The first character that cannot be drawn as it should be, or null: a box or a wrong letter on somebody's wall would be worse than no paper.</summary>
    public Missing? FirstMissing(string text, string face, string language)
    {
        var runes = RunesOf(text);
        foreach (var rune in runes)
        {
            if (!HarfBuzz.IsHere && Scripts.NeedsShaping(rune)) return new Missing(rune.ToString(), NeedsHarfBuzz: true);
            if (!Scripts.Follows(rune) && FontOf(rune, runes, face, language) is null) return new Missing(rune.ToString(), NeedsHarfBuzz: false);
        }

        // A mark that the font of its letter lacks, and whatever else only setting it shows.
        foreach (var run in Set(text, face, language).Runs)
            if (run.Glyphs.FirstOrDefault(glyph => glyph.Id == 0) is { Id: 0 } hole && run.Glyphs.Any(glyph => glyph.Id == 0))
                return new Missing(Rune.GetRuneAt(run.Text, hole.Cluster).ToString(), NeedsHarfBuzz: false);

        return null;
    }

    internal SetLine Set(string text, string face, string language)
    {
        var runes = RunesOf(text);
        var levels = ReadingOrder.LevelsOf(runes);
        var fonts = FontsOf(runes, face, language);
        var runs = new List<(GlyphRun, int)>();
        for (var i = 0; i < runes.Count;)
        {
            var end = i + 1;
            while (end < runes.Count && levels[end] == levels[i] && fonts[end] == fonts[i] && SameScript(runes, i, end)) end++;
            runs.Add((RunOf(fonts[i], string.Concat(runes.Skip(i).Take(end - i)), levels[i] % 2 == 1), levels[i]));
            i = end;
        }

        return new SetLine(ReadingOrder.OnPaper(runs));
    }

    private static List<Rune> RunesOf(string text) => [.. text.Normalize(NormalizationForm.FormC).EnumerateRunes().Where(rune => !Scripts.IsDirectionMark(rune))];

    private static bool SameScript(List<Rune> runes, int start, int at) =>
        Scripts.Follows(runes[at]) || runes[at].Value == ' ' || Scripts.BlockOf(runes[at]) == Scripts.BlockOf(FirstLetter(runes, start, at));

    private static Rune FirstLetter(List<Rune> runes, int start, int end) => runes.Skip(start).Take(end - start).FirstOrDefault(rune => rune.Value != ' ', runes[end]);

    /// <summary>A mark, a joiner or a space stays with the font of the letter before it where that has it.</summary>
    private List<FontFile> FontsOf(List<Rune> runes, string face, string language)
    {
        var fonts = new List<FontFile>(runes.Count);
        foreach (var rune in runes)
        {
            var before = fonts.Count > 0 ? fonts[^1] : null;
            fonts.Add(before is not null && (Scripts.Follows(rune) || (rune.Value == ' ' && before.Has(' '))) ? before
                : FontOf(rune, runes, face, language) ?? FontShelf.Find(face));
        }

        return fonts;
    }

    private FontFile? FontOf(Rune rune, List<Rune> all, string face, string language) => shelf.For(face, all, language).FirstOrDefault(font => font.Has(rune.Value));

    private static GlyphRun RunOf(FontFile font, string text, bool rightToLeft) =>
        new(font, text, rightToLeft, font.Shaping is { } shaping ? shaping.Shape(text, rightToLeft) : OneByOne(font, text, rightToLeft));

    /// <summary>Without HarfBuzz: a glyph a character, which is right for the scripts that are let through.</summary>
    private static List<Glyph> OneByOne(FontFile font, string text, bool rightToLeft)
    {
        var glyphs = new List<Glyph>();
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
        {
            var glyph = font.GlyphOf(Rune.GetRuneAt(text, i).Value);
            glyphs.Add(new Glyph(glyph, font.WidthOf(glyph), 0, 0, i));
        }

        if (rightToLeft) glyphs.Reverse();
        return glyphs;
    }
}
