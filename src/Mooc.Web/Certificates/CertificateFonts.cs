using System.Buffers.Binary;
using System.Reflection;
using System.Text;
using PdfSharp.Fonts;

namespace Mooc.Web.Certificates;

/// <summary>
/// The fonts that certificates are set in: Noto, which lies in the program, so that a certificate looks the same on every machine. They have Latin, Greek and Cyrillic;
/// Fonts/OFL.txt is their licence.
/// </summary>
internal sealed class CertificateFonts : IFontResolver
{
    public const string Serif = "NotoSerif-Regular";
    public const string SerifBold = "NotoSerif-SemiBold";
    public const string Sans = "NotoSans-Regular";

    private static readonly Lazy<IReadOnlyList<(uint First, uint Last)>> SerifCharacters = new(() => CharactersOf(Read(Serif)));

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(familyName);

    public byte[] GetFont(string faceName) => Read(faceName);

    /// <summary>The first character that cannot be printed as it should be, or null: without a glyph it would be a box on somebody's wall.</summary>
    public static string? FirstMissing(string text)
    {
        foreach (var letter in text.EnumerateRunes())
            if (!SerifCharacters.Value.Any(range => letter.Value >= range.First && letter.Value <= range.Last)) return letter.ToString();

        return null;
    }

    private static byte[] Read(string face)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Mooc.Web.Certificates.Fonts.{face}.ttf")
            ?? throw new ArgumentException($"{face} is no font of this program.", nameof(face));
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        return font;
    }

    /// <summary>The character ranges of the font's table cmap, in its format 12: see the OpenType specification.</summary>
    private static List<(uint First, uint Last)> CharactersOf(byte[] font)
    {
        var cmap = TableOf(font, "cmap");
        for (var i = 0; i < U16(cmap[2..]); i++)
        {
            var table = cmap[(int)U32(cmap[(4 + (8 * i) + 4)..])..];
            if (U16(table) != 12) continue;

            var ranges = new List<(uint, uint)>();
            for (var group = 0; group < U32(table[12..]); group++) ranges.Add((U32(table[(16 + (12 * group))..]), U32(table[(20 + (12 * group))..])));
            return ranges;
        }

        throw new InvalidDataException("The font has no character table of format 12.");
    }

    private static ReadOnlySpan<byte> TableOf(ReadOnlySpan<byte> font, string name)
    {
        for (var i = 0; i < U16(font[4..]); i++)
        {
            var entry = font[(12 + (16 * i))..];
            if (entry[..4].SequenceEqual(Encoding.ASCII.GetBytes(name))) return font[(int)U32(entry[8..])..];
        }

        throw new InvalidDataException($"The font has no table {name}.");
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
