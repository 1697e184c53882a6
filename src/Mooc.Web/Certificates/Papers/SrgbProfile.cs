using System.Buffers.Binary;
using System.Text;

namespace Mooc.Web.Certificates.Papers;

/// <summary>
/// A colour profile (ICC, version 2) of sRGB: archives want to be told what red is. Made from the numbers of IEC 61966-2-1, adapted to the white of profiles, with a plain
/// power of 2.2 as the curve.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private static readonly Lazy<byte[]> Made = new(Make);

    public static byte[] Bytes => Made.Value;

    private static byte[] Make()
    {
        byte[] curve = [.. "curv\0\0\0\0"u8, 0, 0, 0, 1, 2, 0x33, 0, 0];
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")), ("cprt", [.. "text\0\0\0\0"u8, .. "CC0\0"u8]),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)), ("rXYZ", Xyz(0.4361, 0.2225, 0.0139)), ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)), ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];

        var table = new List<byte>(U32(tags.Length));
        var data = new List<byte>();
        var start = HeaderLength + 4 + (12 * tags.Length);
        foreach (var (name, bytes) in tags)
        {
            table.AddRange([.. Encoding.ASCII.GetBytes(name), .. U32(start + data.Count), .. U32(bytes.Length)]);
            data.AddRange(bytes);
            while (data.Count % 4 != 0) data.Add(0);
        }

        return [.. Header(start + data.Count), .. table, .. data];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        foreach (var (at, value) in ((int, short)[])[(24, 2026), (26, 1), (28, 1)]) BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(at), value);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Xyz(0.9642, 1.0, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Description(string text) =>
        [.. "desc\0\0\0\0"u8, .. U32(text.Length + 1), .. Encoding.ASCII.GetBytes(text), 0, .. new byte[4 + 4 + 2 + 1 + 67]];

    private static byte[] Xyz(double x, double y, double z) => [.. "XYZ \0\0\0\0"u8, .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    private static byte[] Fixed(double value) => U32((int)Math.Round(value * 65536));

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
