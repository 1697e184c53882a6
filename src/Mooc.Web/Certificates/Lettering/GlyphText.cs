using System.Globalization;
using System.Text;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>A run in the language of page descriptions: its glyphs at their places, and the text that they stand for where a reader could not tell it from them.</summary>
internal static class GlyphText
{
    /// <summary>Thousandths of the type's size from the sliver of one vowel sign to the next.</summary>
    private const int Apart = 10;
    private const string LeftToRightMark = "\u200E";

    /// <param name="run">What to draw.</param>
    /// <param name="size">The size of the type.</param>
    /// <param name="afterRightToLeft">Whether the run to the left of it reads from right to left: readers of pages would take a space between them for a part of that one.</param>
    public static string Of(GlyphRun run, double size, bool afterRightToLeft)
    {
        if (!run.RightToLeft) return (afterRightToLeft && HasSpace(run.Font) ? Told(LeftToRightMark, Sliver(run.Font, 0)) : "") + FromLeftToRight(run, size);

        // From right to left a reader of pages puts what it finds from left to right into the order of reading; it needs to be told each letter by itself.
        return string.Concat(run.Clusters().Select(cluster => cluster.Text == " " ? Show(run, cluster.Glyphs, size) : Letter(run, cluster, size)));
    }

    private static string FromLeftToRight(GlyphRun run, double size) =>
        run.IsPlain ? Show(run, run.Glyphs, size) : Told(run.Text, Show(run, run.Glyphs, size));

    /// <summary>
    /// A letter with its vowel signs is drawn as one; the signs are told before it, from left to right, each with an invisible sliver of its own. Told together they would be
    /// turned with the letters, and come back before the letter that they belong to. One more sliver begins the letter where it begins, not where its first sign stands.
    /// </summary>
    private static string Letter(GlyphRun run, (string Text, IReadOnlyList<Glyph> Glyphs) cluster, double size)
    {
        var letters = cluster.Text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var shown = Show(run, cluster.Glyphs, size);
        if (letters.Count == 1 || !HasSpace(run.Font)) return Told(cluster.Text, shown);

        var signs = letters.Skip(1).Select((sign, i) => Told(sign, Sliver(run.Font, Apart * (i + 1)))).Reverse();
        return string.Concat(signs) + Told(letters[0], Sliver(run.Font, 0) + shown);
    }

    private static bool HasSpace(FontFile font) => font.GlyphOf(' ') != 0;

    /// <summary>A space that is not painted and a hundredth as wide, so many thousandths of the type's size before the pen, which stays where it is.</summary>
    private static string Sliver(FontFile font, int before)
    {
        var space = font.GlyphOf(' ');
        return string.Create(CultureInfo.InvariantCulture,
            $"3 Tr [{before}] TJ 1 Tz [<{space:X4}> {font.WidthOf(space) * 1000.0 / font.UnitsPerEm:0.#}] TJ 100 Tz [{-before}] TJ 0 Tr\n");
    }

    private static string Told(string text, string shown) =>
        $"/Span<</ActualText<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>>>BDC\n{shown}EMC\n";

    private static string Show(GlyphRun run, IReadOnlyList<Glyph> glyphs, double size)
    {
        var operators = new StringBuilder();
        var row = new StringBuilder();
        var (raised, gap) = (0, 0d);
        foreach (var glyph in glyphs)
        {
            if (glyph.OffsetY != raised)
            {
                Flush(operators, row);
                operators.Append(CultureInfo.InvariantCulture, $"{glyph.OffsetY * size / run.Font.UnitsPerEm:0.###} Ts\n");
                raised = glyph.OffsetY;
            }

            gap -= glyph.OffsetX;
            Move(row, gap, run);
            row.Append(CultureInfo.InvariantCulture, $"<{glyph.Id:X4}>");
            gap = run.Font.WidthOf(glyph.Id) + glyph.OffsetX - glyph.Advance;
        }

        Move(row, gap, run);
        Flush(operators, row);
        if (raised != 0) operators.Append("0 Ts\n");
        return operators.Replace("><", "").ToString();
    }

    private static void Move(StringBuilder row, double units, GlyphRun run)
    {
        var thousandths = units * 1000 / run.Font.UnitsPerEm;
        if (Math.Abs(thousandths) >= 0.5) row.Append(CultureInfo.InvariantCulture, $" {thousandths:0.#} ");
    }

    private static void Flush(StringBuilder operators, StringBuilder row)
    {
        if (row.Length > 0) operators.Append('[').Append(row).Append("] TJ\n");
        row.Clear();
    }
}
