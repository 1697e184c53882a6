using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Mooc.Web.Certificates.Papers;

/// <summary>
/// The objects of a PDF that this program has drawn, to be completed and written anew. PDFsharp leaves the checksum out of its compressed streams, which strict readers refuse,
/// and knows nothing of attachments with a relationship; so it writes uncompressed, and the file is finished here.
/// </summary>
internal sealed partial class PdfObjects
{
    private readonly List<PdfObject> _objects = [];

    private PdfObjects()
    {
    }

    public IReadOnlyList<PdfObject> All => _objects;
    public required PdfObject Root { get; init; }
    public required PdfObject Facts { get; init; }

    /// <summary>Reads what <see cref="Sheet"/> has saved; no other files.</summary>
    public static PdfObjects Read(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var table = text.LastIndexOf("startxref", StringComparison.Ordinal);
        var at = int.Parse(text.AsSpan(table + 9, 12).ToString().Split('%')[0].Trim(), CultureInfo.InvariantCulture);
        var objects = Entry().Matches(text[at..]).Select(entry => int.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Select(offset => ObjectAt(file, text, offset)).ToList();
        var byNumber = objects.ToDictionary(one => one.Number);
        var read = new PdfObjects { Root = byNumber[Number(Root1().Match(text, at))], Facts = byNumber[Number(Info1().Match(text, at))] };
        read._objects.AddRange(objects);
        return read;
    }

    public PdfObject Add(string text, byte[]? stream = null)
    {
        var made = new PdfObject(_objects.Max(one => one.Number) + 1, text, stream);
        _objects.Add(made);
        return made;
    }

    public PdfObject The(string type) => _objects.Single(one => one.IsA(type));

    /// <summary>The whole file, with the offset at which each object begins.</summary>
    public (byte[] File, IReadOnlyDictionary<PdfObject, int> Offsets) Write(string id)
    {
        using var file = new MemoryStream();
        var offsets = new Dictionary<PdfObject, int>();
        Put(file, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        foreach (var one in _objects)
        {
            offsets[one] = (int)file.Position;
            Put(file, $"{one.Number} 0 obj\n{one.Text}");
            if (one.Stream is { } stream)
            {
                Put(file, "\nstream\n");
                file.Write(stream);
                Put(file, "\nendstream");
            }

            Put(file, "\nendobj\n");
        }

        WriteTable(file, offsets, id);
        return (file.ToArray(), offsets);
    }

    /// <summary>Zlib with its checksum, and lengths that are right.</summary>
    public void Compress()
    {
        foreach (var one in _objects.Where(one => one.Stream is not null))
        {
            var filtered = one.IsA("Metadata") || one.Text.Contains("/Filter", StringComparison.Ordinal);
            if (!filtered) one.Stream = Zip(one.Stream!);
            one.Text = Length().Replace(one.Text, "");
            one.Add($"{(filtered ? "" : "/Filter/FlateDecode")}/Length {one.Stream!.Length}");
        }
    }

    private static byte[] Zip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(plain);
        return packed.ToArray();
    }

    private void WriteTable(MemoryStream file, Dictionary<PdfObject, int> offsets, string id)
    {
        var start = file.Position;
        var size = _objects.Max(one => one.Number) + 1;
        Put(file, "xref\n");
        Put(file, "0 1\n0000000000 65535 f \n");
        foreach (var one in _objects.OrderBy(one => one.Number)) Put(file, $"{one.Number} 1\n{offsets[one]:0000000000} 00000 n \n");
        Put(file, $"trailer\n<</Size {size}/Root {Root.Reference}/Info {Facts.Reference}/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
    }

    private static PdfObject ObjectAt(byte[] file, string text, int offset)
    {
        var head = Head().Match(text, offset);
        var (start, end) = (head.Index + head.Length, text.IndexOf("endobj", offset, StringComparison.Ordinal));
        var stream = text.IndexOf("stream\n", start, StringComparison.Ordinal);
        if (stream < 0 || stream > end) return new PdfObject(Number(head), Tight(text[start..end]), null);

        var dictionary = Tight(text[start..stream]);
        var length = int.Parse(Length().Match(dictionary).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new PdfObject(Number(head), dictionary, file[(stream + 7)..(stream + 7 + length)]);
    }

    private static string Tight(string text) => text.Trim();

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"\G(\d+) 0 obj\s*")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(\d{10}) \d{5} n", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root1();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex Info1();
}
