using PdfSharp.Fonts;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>
/// The code under which PDFsharp is told each glyph. It keeps one glyph for a code, and no code above FFFF: a glyph that is not what its character has by itself gets one of
/// the private use area, and its text is written beside it.
/// </summary>
internal sealed class GlyphCodes
{
    private const int FirstPrivate = 0xE000;

    /// <summary>Stands where a glyph has no text of its own because the one beside it tells it: it must be something, and this is nothing to see.</summary>
    private const string Nothing = "\u200B";

    private readonly Dictionary<(string Font, ushort Glyph), int> _private = [];
    private readonly List<string> _texts = [];

    /// <summary>The text that a private code stands for.</summary>
    public string TextOf(int code) => code - FirstPrivate < _texts.Count ? _texts[code - FirstPrivate] : Nothing;

    /// <summary>First the glyphs that are drawn, then those that they are put together from: PDFsharp looks for parts, but not for parts of parts.</summary>
    public CodePointGlyphIndexPair[] Of(GlyphRun run) =>
    [
        .. run.Clusters().SelectMany(cluster => cluster.Glyphs.Select((glyph, i) => new CodePointGlyphIndexPair(CodeOf(run, glyph, i == 0 ? cluster.Text : Nothing), glyph.Id))),
        .. SpaceOf(run),
        .. run.Glyphs.SelectMany(glyph => run.Font.PartsOf(glyph.Id)).Distinct().Select(part => new CodePointGlyphIndexPair(PartCode(run.Font, part), part)),
    ];

    /// <summary>What tells of signs that are not drawn by themselves; see <see cref="GlyphText"/>.</summary>
    private static IEnumerable<CodePointGlyphIndexPair> SpaceOf(GlyphRun run) =>
        run.Font.GlyphOf(' ') is var space and > 0 ? [new CodePointGlyphIndexPair(' ', space)] : [];

    private int CodeOf(GlyphRun run, Glyph glyph, string text)
    {
        var letter = run.Text[glyph.Cluster];
        if (!char.IsSurrogate(letter) && run.Font.GlyphOf(letter) == glyph.Id) return letter;

        return PrivateCode(run.Font, glyph.Id, text);
    }

    /// <summary>A part that is also a letter of its own stays that letter.</summary>
    private int PartCode(FontFile font, ushort part) => font.CharacterOf(part) is var character and > 0 and <= char.MaxValue ? character : PrivateCode(font, part, Nothing);

    private int PrivateCode(FontFile font, ushort glyph, string text)
    {
        if (_private.TryGetValue((font.Name, glyph), out var code)) return code;

        _texts.Add(text);
        return _private[(font.Name, glyph)] = FirstPrivate + _texts.Count - 1;
    }
}
