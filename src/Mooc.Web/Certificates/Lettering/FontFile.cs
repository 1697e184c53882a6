using System.Buffers.Binary;
using System.Text;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>One TrueType font: which characters it has and how wide their glyphs are; see the OpenType specification for the tables.</summary>
internal sealed class FontFile
{
    private readonly int _characters;
    private readonly int _format;
    private readonly int _widths;
    private readonly int _widthCount;
    private readonly int _outlines;
    private readonly int _places;
    private readonly bool _longPlaces;
    private readonly Lazy<ShapingFont?> _shaping;
    private readonly Lazy<Dictionary<ushort, int>> _characterOf;

    /// <exception cref="InvalidDataException">It is no TrueType font, or one whose outlines a PDF made here cannot hold.</exception>
    public FontFile(string name, byte[] bytes)
    {
        (Name, Bytes) = (name, bytes);
        _outlines = Table("glyf") ?? throw new InvalidDataException("It has no TrueType outlines (table glyf); OpenType fonts with PostScript outlines and collections cannot be used.");
        UnitsPerEm = U16(Needed("head") + 18);
        (_places, _longPlaces) = (Needed("loca"), U16(Needed("head") + 50) != 0);
        _widths = Needed("hmtx");
        _widthCount = U16(Needed("hhea") + 34);
        (_characters, _format) = CharacterTable(Needed("cmap"));
        _characterOf = new Lazy<Dictionary<ushort, int>>(CharactersByGlyph);
        _shaping = new Lazy<ShapingFont?>(() => HarfBuzz.IsHere ? new ShapingFont(this) : null);
    }

    public string Name { get; }

    /// <summary>Pinned, because HarfBuzz reads it where it lies.</summary>
    public byte[] Bytes { get; }
    public int UnitsPerEm { get; }

    /// <summary>Null where HarfBuzz is not on the machine.</summary>
    public ShapingFont? Shaping => _shaping.Value;

    public static byte[] Pinned(long length) => GC.AllocateUninitializedArray<byte>(checked((int)length), pinned: true);

    public bool Has(int character) => GlyphOf(character) != 0;

    /// <summary>The glyph of a character by itself; 0 where the font has none.</summary>
    public ushort GlyphOf(int character) => _format == 12 ? InGroups(character) : character <= char.MaxValue ? InSegments(character) : (ushort)0;

    /// <summary>A character that looks so by itself; 0 where there is none.</summary>
    public int CharacterOf(ushort glyph) => _characterOf.Value.GetValueOrDefault(glyph);

    public int WidthOf(ushort glyph) => U16(_widths + (4 * Math.Min(glyph, _widthCount - 1)));

    /// <summary>The glyphs that a glyph is put together from, and those that they are put together from, and so on.</summary>
    public IEnumerable<ushort> PartsOf(ushort glyph) => OwnPartsOf(glyph).SelectMany(part => PartsOf(part).Prepend(part));

    /// <summary>Of the plane that letters are in.</summary>
    private Dictionary<ushort, int> CharactersByGlyph()
    {
        var characters = new Dictionary<ushort, int>();
        for (var character = 1; character < 0xE000; character++)
            if (GlyphOf(character) is var glyph and > 0) characters.TryAdd(glyph, character);
        return characters;
    }

    private List<ushort> OwnPartsOf(ushort glyph)
    {
        const int TwoByteArguments = 1, Scale = 8, More = 0x20, TwoScales = 0x40, Matrix = 0x80;
        var parts = new List<ushort>();
        var at = _outlines + PlaceOf(glyph);
        if (PlaceOf(glyph) == PlaceOf(glyph + 1) || U16(at) < 0x8000) return parts;

        at += 10;
        for (var flags = More; (flags & More) != 0;)
        {
            flags = U16(at);
            parts.Add(U16(at + 2));
            at += 4 + ((flags & TwoByteArguments) != 0 ? 4 : 2) + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }

        return parts;
    }

    private int PlaceOf(int glyph) => _longPlaces ? (int)U32(_places + (4 * glyph)) : 2 * U16(_places + (2 * glyph));

    private ushort InGroups(int character)
    {
        var (low, high) = (0, (int)U32(_characters + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = _characters + 16 + (12 * middle);
            if (character < U32(group)) high = middle - 1;
            else if (character > U32(group + 4)) low = middle + 1;
            else return (ushort)(U32(group + 8) + (character - U32(group)));
        }

        return 0;
    }

    private ushort InSegments(int character)
    {
        var doubled = U16(_characters + 6);
        var (ends, starts) = (_characters + 14, _characters + 16 + doubled);
        for (var i = 0; i < doubled; i += 2)
        {
            if (character > U16(ends + i)) continue;
            if (character < U16(starts + i)) return 0;

            var delta = U16(starts + doubled + i);
            var at = starts + (2 * doubled) + i;
            var offset = U16(at);
            if (offset == 0) return (ushort)(character + delta);

            var glyph = U16(at + offset + (2 * (character - U16(starts + i))));
            return glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
        }

        return 0;
    }

    /// <summary>The table of characters that has most: format 12, else format 4.</summary>
    private (int Offset, int Format) CharacterTable(int cmap)
    {
        var tables = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + (int)U32(cmap + 8 + (8 * i))).Select(offset => (offset, Format: (int)U16(offset))).ToList();
        foreach (var format in (int[])[12, 4])
            if (tables.FirstOrDefault(table => table.Format == format) is { offset: > 0 } found) return found;

        throw new InvalidDataException("It has no table of characters in format 4 or 12.");
    }

    private int Needed(string table) => Table(table) ?? throw new InvalidDataException($"It has no table {table}.");

    private int? Table(string name)
    {
        if (Bytes.Length < 12) return null;

        for (var i = 0; i < U16(4); i++)
            if (Bytes.AsSpan(12 + (16 * i), 4).SequenceEqual(Encoding.ASCII.GetBytes(name))) return (int)U32(12 + (16 * i) + 8);

        return null;
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(at));
    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(at));
}
