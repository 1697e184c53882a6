using PdfSharp.Fonts;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>Hands the fonts of the shelf to PDFsharp, which knows them by name only.</summary>
internal sealed class PdfFonts : IFontResolver
{
    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(familyName);

    public byte[] GetFont(string faceName) => FontShelf.Find(faceName).Bytes;
}
