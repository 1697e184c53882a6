using System.Globalization;
using System.Text;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>A run in the language of page descriptions: its glyphs at their places, and the text that they stand for where a reader could not tell it from them.</summary>
internal static class GlyphText
{
    public static string Of(GlyphRun run, double size)
    {
        if (run.IsPlain) return Show(run, run.Glyphs, size);

        // From right to left a reader of pages puts what it finds from left to right into the order of reading; it needs to be told each letter by itself.
        if (!run.RightToLeft) return Told(run.Text, Show(run, run.Glyphs, size));

        return string.Concat(run.Clusters().Select(cluster => cluster.Text == " " ? Show(run, cluster.Glyphs, size) : Told(cluster.Text, Show(run, cluster.Glyphs, size))));
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
