using System.Runtime.InteropServices;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>A font as HarfBuzz holds it; frozen, so that many may use it at once. It lives as long as the program, as its file does.</summary>
internal sealed class ShapingFont
{
    private const int ReadOnly = 1;

    /// <summary>
    /// From right to left each character keeps its own glyph where the script lets it: readers of pages turn the order of what they find, and would turn the letters within a
    /// ligature too. What must join (rlig) still does.
    /// </summary>
    private static readonly HarfBuzz.Feature[] NoLigatures = [new(0x6C696761, 0), new(0x646C6967, 0)];
    private readonly nint _font;

    public ShapingFont(FontFile file)
    {
        var blob = HarfBuzz.NewBlob(Marshal.UnsafeAddrOfPinnedArrayElement(file.Bytes, 0), (uint)file.Bytes.Length, ReadOnly, 0, 0);
        _font = HarfBuzz.NewFont(HarfBuzz.NewFace(blob, 0));
        HarfBuzz.Freeze(_font);
    }

    /// <summary>The glyphs of a stretch of one script and direction, from left to right as they stand on paper.</summary>
    public IReadOnlyList<Glyph> Shape(string text, bool rightToLeft)
    {
        var buffer = HarfBuzz.NewBuffer();
        try
        {
            HarfBuzz.AddText(buffer, text, text.Length, 0, text.Length);
            HarfBuzz.SetDirection(buffer, rightToLeft ? HarfBuzz.RightToLeft : HarfBuzz.LeftToRight);
            HarfBuzz.GuessScript(buffer);
            HarfBuzz.Shape(_font, buffer, NoLigatures, rightToLeft ? (uint)NoLigatures.Length : 0);
            return Read(HarfBuzz.Glyphs(buffer, out var count), HarfBuzz.Places(buffer, out _), (int)count);
        }
        finally
        {
            HarfBuzz.DestroyBuffer(buffer);
        }
    }

    private static List<Glyph> Read(nint names, nint places, int count)
    {
        var glyphs = new List<Glyph>(count);
        for (var i = 0; i < count; i++)
        {
            var name = Marshal.PtrToStructure<HarfBuzz.GlyphName>(names + (i * Marshal.SizeOf<HarfBuzz.GlyphName>()));
            var place = Marshal.PtrToStructure<HarfBuzz.GlyphPlace>(places + (i * Marshal.SizeOf<HarfBuzz.GlyphPlace>()));
            glyphs.Add(new Glyph((ushort)name.Glyph, place.AdvanceX, place.OffsetX, place.OffsetY, (int)name.Cluster));
        }

        return glyphs;
    }
}
