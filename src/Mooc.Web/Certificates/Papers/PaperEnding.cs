using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Mooc.Web.Certificates.Lettering;

namespace Mooc.Web.Certificates.Papers;

/// <summary>Ends a drawn page: what it says about itself, what is attached, the text behind its glyphs, and the signature over all of it.</summary>
internal sealed partial class PaperEnding(PaperFacts facts, GlyphCodes codes)
{
    private const string ByteRange = "/ByteRange[0 0000000000 0000000000 0000000000]";

    /// <param name="drawn">What PDFsharp has saved, uncompressed.</param>
    /// <param name="attached">A file to attach, or null.</param>
    /// <param name="certificate">Who signs, or null where nobody does.</param>
    /// <param name="reason">Why it was signed; readers show it.</param>
    public byte[] Of(byte[] drawn, Attachment? attached, X509Certificate2? certificate, string reason)
    {
        var pdf = PdfObjects.Read(drawn);
        pdf.Root.Text = OldMetadata().Replace(pdf.Root.Text, "");
        var metadata = pdf.Add("<</Type/Metadata/Subtype/XML>>", PaperXmp.Of(facts));
        var colours = pdf.Add("<</N 3/Alternate/DeviceRGB>>", SrgbProfile.Bytes);
        pdf.Root.Add($"/Metadata {metadata.Reference}/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile {colours.Reference}>>]");
        pdf.Facts.Text = $"<</Title{Hex(facts.Title)}/Author{Hex(facts.Author)}/Creator{Hex(PaperXmp.Program)}/Producer{Hex(PaperXmp.Producer)}/CreationDate({Time(facts.At)})>>";
        TellTheText(pdf);
        foreach (var head in pdf.All.Where(one => TableHead().IsMatch(one.Text))) head.Add("/A<</O/Table/Scope/Column>>");
        if (attached is not null) Attach(pdf, attached);
        var signature = certificate is null ? null : Sign(pdf, reason);
        pdf.Compress();

        var id = Convert.ToHexString(SHA256.HashData(drawn).AsSpan(0, 16));
        var (file, offsets) = pdf.Write(id);
        return signature is null ? file : Fill(file, offsets[signature], certificate!);
    }

    /// <summary>PDFsharp writes codes of the private use area where a glyph is no character by itself; here they become the text that they stand for.</summary>
    private void TellTheText(PdfObjects pdf)
    {
        var maps = pdf.All.SelectMany(one => ToUnicode().Matches(one.Text)).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var map in pdf.All.Where(one => maps.Contains(one.Number)))
            map.Stream = Encoding.Latin1.GetBytes(PrivateCode().Replace(Encoding.Latin1.GetString(map.Stream!), match =>
                $"{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(codes.TextOf(Convert.ToInt32(match.Groups[1].Value, 16))))}>"));
    }

    private static void Attach(PdfObjects pdf, Attachment attached)
    {
        var type = attached.ContentType.Replace("/", "#2F", StringComparison.Ordinal).Replace("+", "#2B", StringComparison.Ordinal);
        var file = pdf.Add($"<</Type/EmbeddedFile/Subtype/{type}/Params<</Size {attached.Content.Length}/ModDate({Time(attached.At)})>>>>", attached.Content);
        var named = pdf.Add($"<</Type/Filespec/F({attached.Name})/UF({attached.Name})/AFRelationship/Data/Desc{Hex(attached.Description)}/EF<</F {file.Reference}/UF {file.Reference}>>>>");
        pdf.Root.Add($"/AF[{named.Reference}]/Names<</EmbeddedFiles<</Names[({attached.Name}){named.Reference}]>>>>");
    }

    /// <summary>A field without a place on the page, in the structure where screen readers expect it, and the signature with room for what is not known yet.</summary>
    private PdfObject Sign(PdfObjects pdf, string reason)
    {
        var pages = pdf.All.Where(one => one.IsA("Page")).ToList();
        var (page, tree) = (pages[0], pdf.The("StructTreeRoot"));
        var document = pdf.All.Single(one => one.Text.Contains("/S/Document", StringComparison.Ordinal));
        var signature = pdf.Add($"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached{ByteRange}/Contents<{new string('0', 2 * PdfSignature.Room)}>/M({Time(facts.SignedAt)})"
            + $"/Name{Hex(facts.Author)}/Reason{Hex(reason)}>>");
        var field = pdf.Add($"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU{Hex(reason)}/F 132/Rect[0 0 0 0]/P {page.Reference}/V {signature.Reference}/StructParent {pages.Count}>>");
        var element = pdf.Add($"<</Type/StructElem/S/Form/Alt{Hex(reason)}/P {document.Reference}/Pg {page.Reference}/K<</Type/OBJR/Obj {field.Reference}/Pg {page.Reference}>>>>");

        pdf.Root.Add($"/AcroForm<</Fields[{field.Reference}]/SigFlags 3>>");
        page.Add($"/Annots[{field.Reference}]/Tabs/S");
        document.Text = Kids().Replace(document.Text, kids => $"/K[{kids.Groups[1].Value.Trim('[', ']')} {element.Reference}]", 1);
        var parents = pdf.All.Single(one => one.Text.Contains("/Nums", StringComparison.Ordinal));
        parents.Text = parents.Text[..parents.Text.LastIndexOf(']')] + $" {pages.Count} {element.Reference}]>>";
        tree.Text = NextKey().Replace(tree.Text, $"/ParentTreeNextKey {pages.Count + 1}");
        return signature;
    }

    /// <summary>Signs all bytes but those of the signature itself.</summary>
    private static byte[] Fill(byte[] file, int offset, X509Certificate2 certificate)
    {
        var text = Encoding.Latin1.GetString(file, offset, file.Length - offset);
        var range = offset + text.IndexOf(ByteRange, StringComparison.Ordinal);
        var start = offset + text.IndexOf("/Contents<", StringComparison.Ordinal) + "/Contents".Length;
        var end = start + (2 * PdfSignature.Room) + 2;
        var written = string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {start:0000000000} {end:0000000000} {file.Length - end:0000000000}]");
        Encoding.Latin1.GetBytes(written).CopyTo(file, range);

        var signature = Convert.ToHexString(PdfSignature.Of([.. file[..start], .. file[end..]], certificate));
        Encoding.Latin1.GetBytes(signature).CopyTo(file, start + 1);
        return file;
    }

    private static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string Time(DateTime utc) => utc.ToString("'D:'yyyyMMddHHmmss\"+00'00'\"", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Metadata \d+ 0 R")]
    private static partial Regex OldMetadata();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex("(?<=><)([EF][0-9A-F]{3})>")]
    private static partial Regex PrivateCode();

    [GeneratedRegex(@"/K\s*(\[[^\]]*\]|\d+ 0 R)")]
    private static partial Regex Kids();

    [GeneratedRegex("/S/TH(?![A-Za-z])")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"/ParentTreeNextKey \d+")]
    private static partial Regex NextKey();
}
