using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Mooc.Web.Certificates.Lettering;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Mooc.Web.Certificates.Papers;

/// <summary>
/// Pages of A4, landscape, drawn one after the other. What is drawn is tagged as it is drawn: text as headings, paragraphs and tables in reading order, pictures with their
/// alternative text, ornament as ornament.
/// </summary>
internal sealed partial class Sheet : IDisposable
{
    private const int LinesToSpare = 2;
    private const double SmallestOfAll = 5;

    private readonly Compositor _compositor;
    private readonly PaperFacts _facts;
    private readonly PdfDocument _document = new();
    private readonly UAManager _tags;
    private readonly GlyphCodes _codes = new();
    private readonly Dictionary<(string Text, string Face), SetLine> _set = [];

    /// <summary>The pages, each with what takes the place of each piece of text that PDFsharp writes, in the order in which it writes them.</summary>
    private readonly List<(PdfPage Page, List<string> Spelled)> _pages = [];
    private GlyphRun? _drawn;

    /// <summary>Before PDFsharp draws anything, whichever paper is the first.</summary>
    static Sheet()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new PdfFonts();
    }

    public Sheet(Compositor compositor, PaperFacts facts)
    {
        (_compositor, _facts) = (compositor, facts);
        (_document.Options.NoCompression, _document.Options.CompressContentStreams) = (true, false);
        _tags = UAManager.ForDocument(_document);
        _tags.SetDocumentLanguage(facts.Language);
        _document.RenderEvents.RenderTextEvent += (_, text) =>
        {
            if (_drawn is not null) text.CodePointGlyphIndexPairs = _codes.Of(_drawn);
        };

        Graphics = FreshPage();
    }

    public const double Width = 841.89;
    public const double Height = 595.28;

    public XGraphics Graphics { get; private set; }

    /// <summary>An element that was begun on the page before goes on here.</summary>
    public void NextPage()
    {
        Graphics.Dispose();
        Graphics = FreshPage();
    }

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

    /// <summary>PDFsharp is handed as many letters as there are glyphs; the glyphs take their place in its event, and the places of the glyphs when the page is done.</summary>
    public void Text(string text, Style style, XBrush brush, double x, double baseline)
    {
        GlyphRun? before = null;
        foreach (var run in Set(text, style.Face).Runs)
        {
            _drawn = run;
            Graphics.DrawString(new string('x', run.Glyphs.Count), FontOf(run, style.Size), brush, x, baseline);
            _drawn = null;
            _pages[^1].Spelled.Add(GlyphText.Of(run, style.Size, before is { RightToLeft: true }));
            x += run.Width * style.Size;
            before = run;
        }
    }

    /// <summary>A space at the end of a line is read aloud as one and takes no room.</summary>
    public double WidthOf(string text, Style style) => Set(text.TrimEnd(), style.Face).Width * style.Size;

    /// <summary>
    /// The size and the lines in which a text stands best: on one line, if a third less than the largest size makes it fit, else on two, and so on. What does not fit at
    /// the smallest size may take two lines more and break words, and only then grows smaller still.
    /// </summary>
    public (Style Style, IReadOnlyList<string> Lines) Fit(string text, string face, double largest, double smallest, double width, int lines)
    {
        for (var count = 1; count <= lines; count++)
        {
            var least = count == lines ? smallest : largest * 2 / 3;
            for (var size = largest; size >= least; size -= 1)
            {
                var style = new Style(face, size);
                var wrapped = Wrap(text, style, width);
                if (wrapped.Count <= count && wrapped.All(line => WidthOf(line, style) <= width)) return (style, wrapped);
            }
        }

        for (var size = smallest; ; size -= 1)
        {
            var style = new Style(face, size);
            var broken = Wrap(text, style, width).SelectMany(line => Break(line, style, width)).ToList();
            if (broken.Count <= lines + LinesToSpare || size <= SmallestOfAll) return (style, broken);
        }
    }

    /// <summary>The finished file, with what is attached to it, signed by the certificate where there is one.</summary>
    public byte[] Save(Attachment? attached, X509Certificate2? certificate, string reason)
    {
        Graphics.Dispose();
        foreach (var (page, spelled) in _pages) Spell(page, spelled);
        using var drawn = new MemoryStream();
        _document.Save(drawn);
        return new PaperEnding(_facts, _codes).Of(drawn.ToArray(), attached, certificate, reason);
    }

    public void Dispose()
    {
        Graphics.Dispose();
        _document.Dispose();
    }

    private XGraphics FreshPage()
    {
        var page = _document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(Width), XUnit.FromPoint(Height));
        _pages.Add((page, []));
        return XGraphics.FromPdfPage(page);
    }

    private static void Spell(PdfPage page, List<string> spelled)
    {
        var stream = page.Contents.Elements.GetDictionary(0)!.Stream!;
        var next = 0;
        stream.Value = Encoding.Latin1.GetBytes(ShownText().Replace(Encoding.Latin1.GetString(stream.UnfilteredValue), _ => "\n" + spelled[next++]));
        if (next != spelled.Count) throw new InvalidOperationException($"{next} pieces of text stand on the page and {spelled.Count} were set.");
    }

    private SetLine Set(string text, string face) =>
        _set.TryGetValue((text, face), out var line) ? line : _set[(text, face)] = _compositor.Set(text, face, _facts.Language);

    private static XFont FontOf(GlyphRun run, double size) => new(run.Font.Name, size, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));

    private List<string> Wrap(string text, Style style, double width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length == 0 || WidthOf(longer, style) <= width) lines[^1] = longer;
            else
            {
                lines[^1] += " ";
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>Between what readers take for characters, never within one.</summary>
    private IEnumerable<string> Break(string line, Style style, double width)
    {
        while (WidthOf(line, style) > width)
        {
            var ends = System.Globalization.StringInfo.ParseCombiningCharacters(line);
            var fits = ends.Length - 1;
            while (fits > 1 && WidthOf(line[..ends[fits]], style) > width) fits--;
            if (fits < 1) break;

            yield return line[..ends[fits]];
            line = line[ends[fits]..];
        }

        yield return line;
    }

    [GeneratedRegex(@"<[0-9A-Fa-f\s]*>\s*Tj")]
    private static partial Regex ShownText();
}
