using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Mooc.Web.Certificates;

/// <summary>
/// One page of A4, landscape. What is drawn is tagged as it is drawn: text as headings and paragraphs in reading order, pictures with their alternative text, ornament as ornament.
/// </summary>
internal sealed class Sheet : IDisposable
{
    private const int LinesToSpare = 2;
    private const double SmallestOfAll = 5;

    private readonly PdfDocument _document = new();
    private readonly UAManager _tags;
    private readonly PdfPage _page;

    public Sheet(string language, string title, string author, DateTime date)
    {
        _tags = UAManager.ForDocument(_document);
        _tags.SetDocumentLanguage(language);
        _document.Info.Title = title;
        _document.Info.Author = author;
        _document.Info.CreationDate = date;
        _document.Options.CompressContentStreams = true;

        _page = _document.AddPage();
        (_page.Width, _page.Height) = (XUnit.FromPoint(Width), XUnit.FromPoint(Height));
        Graphics = XGraphics.FromPdfPage(_page);
    }

    public const double Width = 841.89;
    public const double Height = 595.28;

    public XGraphics Graphics { get; }

    public static XFont Font(string face, double size) => new(face, size, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));

    public void Tagged(PdfBlockLevelElementTag tag, Action draw)
    {
        _tags.StructureBuilder.BeginElement(tag);
        draw();
        _tags.StructureBuilder.End();
    }

    public void Picture(string alternative, XRect where, Action draw)
    {
        _tags.StructureBuilder.BeginElement(PdfIllustrationElementTag.Figure, alternative, where);
        draw();
        _tags.StructureBuilder.End();
    }

    public void Ornament(Action draw)
    {
        _tags.StructureBuilder.BeginArtifact();
        draw();
        _tags.StructureBuilder.End();
    }

    public void Text(string text, XFont font, XBrush brush, double x, double baseline) => Graphics.DrawString(text, font, brush, x, baseline);

    /// <summary>A space at the end of a line is read aloud as one and takes no room.</summary>
    public double WidthOf(string text, XFont font) => Graphics.MeasureString(text.TrimEnd(), font).Width;

    /// <summary>
    /// The size and the lines in which a text stands best: on one line, if a third less than the largest size makes it fit, else on two, and so on. What does not fit at
    /// the smallest size may take two lines more and break words, and only then grows smaller still.
    /// </summary>
    public (XFont Font, IReadOnlyList<string> Lines) Fit(string text, string face, double largest, double smallest, double width, int lines)
    {
        for (var count = 1; count <= lines; count++)
        {
            var least = count == lines ? smallest : largest * 2 / 3;
            for (var size = largest; size >= least; size -= 1)
            {
                var font = Font(face, size);
                var wrapped = Wrap(text, font, width);
                if (wrapped.Count <= count && wrapped.All(line => WidthOf(line, font) <= width)) return (font, wrapped);
            }
        }

        for (var size = smallest; ; size -= 1)
        {
            var font = Font(face, size);
            var broken = Wrap(text, font, width).SelectMany(line => Break(line, font, width)).ToList();
            if (broken.Count <= lines + LinesToSpare || size <= SmallestOfAll) return (font, broken);
        }
    }

    public byte[] Save()
    {
        Graphics.Dispose();
        using var file = new MemoryStream();
        _document.Save(file);
        return file.ToArray();
    }

    public void Dispose()
    {
        Graphics.Dispose();
        _document.Dispose();
    }

    private List<string> Wrap(string text, XFont font, double width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length == 0 || WidthOf(longer, font) <= width) lines[^1] = longer;
            else
            {
                lines[^1] += " ";
                lines.Add(word);
            }
        }

        return lines;
    }

    private IEnumerable<string> Break(string line, XFont font, double width)
    {
        while (WidthOf(line, font) > width)
        {
            var fits = line.Length - 1;
            while (fits > 1 && (WidthOf(line[..fits], font) > width || char.IsLowSurrogate(line[fits]))) fits--;
            yield return line[..fits];
            line = line[fits..];
        }

        yield return line;
    }
}
