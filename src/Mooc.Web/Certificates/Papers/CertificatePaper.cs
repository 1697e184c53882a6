using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Site;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;
using QRCoder;

namespace Mooc.Web.Certificates.Papers;

/// <summary>Draws a certificate as one page to print, in the certificate's language.</summary>
public sealed class CertificatePaper
{
    private const double Left = 76;
    private const double TextWidth = 486;
    private const double SealX = 682;
    private const double CodeSize = 104;

    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x15, 0x20, 0x1e));
    private static readonly XBrush Soft = new XSolidBrush(XColor.FromArgb(0x4a, 0x59, 0x56));
    private static readonly XColor Accent = XColor.FromArgb(0x0b, 0x5a, 0x5c);

    private readonly Texts _texts;
    private readonly SiteOptions _options;
    private readonly SiteAddress _address;
    private readonly Compositor _compositor;
    private readonly TimeProvider _clock;

    public CertificatePaper(Texts texts, SiteOptions options, SiteAddress address, Compositor compositor, TimeProvider clock)
    {
        (_compositor, _clock) = (compositor, clock);
        _texts = texts;
        _options = options;
        _address = address;
    }

    /// <summary>The first character of name, title or issuer that cannot be printed; null where all can be.</summary>
    public Missing? FirstMissing(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        string[] texts = [certificate.LearnerName ?? "", certificate.CourseTitle, certificate.Issuer, certificate.ContentVersion, _options.SiteName];
        return texts.Select(text => _compositor.FirstMissing(Printable(text), FontShelf.Serif, certificate.Language)).FirstOrDefault(missing => missing is not null);
    }

    /// <param name="certificate">What to draw.</param>
    /// <param name="badge">The signed badge, which is attached.</param>
    /// <param name="signing">The issuer's certificate with its private key.</param>
    /// <exception cref="InvalidOperationException">A character cannot be printed; ask <see cref="FirstMissing"/> before.</exception>
    public byte[] Draw(Certificate certificate, string badge, X509Certificate2 signing)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (FirstMissing(certificate) is not null) throw new InvalidOperationException("A character of this certificate cannot be printed.");

        using var speech = new Speech(certificate.Language);
        var now = _clock.GetUtcNow().UtcDateTime;
        var title = $"{_texts["Certificate of completion"]}: {certificate.CourseTitle}";
        using var sheet = new Sheet(_compositor, new PaperFacts(title, certificate.Issuer, SiteLanguages.Current, certificate.IssuedAt, now));
        DrawFrame(sheet, certificate);
        DrawWords(sheet, certificate);
        DrawCode(sheet, certificate);
        var attached = new Attachment("badge.jwt", "application/vc+jwt", _texts["Open Badge 3.0, signed"], Encoding.ASCII.GetBytes(badge), now);
        return sheet.Save(attached, signing, _texts["Issued by {0}", certificate.Issuer]);
    }

    private static void DrawFrame(Sheet sheet, Certificate certificate) => sheet.Ornament(() =>
    {
        var graphics = sheet.Graphics;
        graphics.DrawRectangle(new XPen(Accent, 2.6), 26, 26, Sheet.Width - 52, Sheet.Height - 52);
        graphics.DrawRectangle(new XPen(Accent, 0.6), 32, 32, Sheet.Width - 64, Sheet.Height - 64);
        Seal.Draw(graphics, certificate.Number, SealX, 190, 88, Accent);
    });

    private void DrawWords(Sheet sheet, Certificate certificate)
    {
        Block(sheet, Printable(_options.SiteName), FontShelf.Sans, largest: 11, smallest: 7, lines: 1, top: 71, Soft);
        sheet.Tagged(PdfBlockLevelElementTag.Heading1, () => sheet.Text(_texts["Certificate of completion"], new Style(FontShelf.Serif, 24), new XSolidBrush(Accent), Left, 122));

        var y = Block(sheet, Printable(certificate.LearnerName ?? ""), FontShelf.Serif, largest: 46, smallest: 20, lines: 2, top: 152);
        y += 30;
        Line(sheet, _texts["has completed the course"], new Style(FontShelf.Sans, 12.5), Soft, y);
        Block(sheet, Printable(certificate.CourseTitle), FontShelf.SerifBold, largest: 25, smallest: 12, lines: 3, top: y + 12);
        DrawFacts(sheet, certificate);
        DrawFoot(sheet, certificate);
    }

    private void DrawFacts(Sheet sheet, Certificate certificate)
    {
        const double Top = 428;
        sheet.Ornament(() => sheet.Graphics.DrawLine(new XPen(Accent, 0.6), Left, Top - 22, Left + TextWidth, Top - 22));

        var x = Left;
        foreach (var (label, value) in FactsOf(certificate))
        {
            var (labels, values) = (new Style(FontShelf.Sans, 8.5), new Style(FontShelf.Serif, 12.5));
            sheet.Tagged(PdfBlockLevelElementTag.Paragraph, () =>
            {
                sheet.Text($"{label} ", labels, Soft, x, Top);
                sheet.Text(value, values, Ink, x, Top + 17);
            });
            x += Math.Max(sheet.WidthOf(label, labels), sheet.WidthOf(value, values)) + 26;
        }
    }

    private IEnumerable<(string Label, string Value)> FactsOf(Certificate certificate)
    {
        if (certificate.Hours is { } hours) yield return (_texts["Workload"], CertificateWords.Hours(_texts, hours));
        if (certificate.Score is { } score) yield return (_texts["Result"], CertificateWords.Score(_texts, score));
        yield return (_texts["Completed"], certificate.CompletedAt.ToLongDate());
        yield return (_texts["Issued"], certificate.IssuedAt.ToLongDate());
    }

    private void DrawFoot(Sheet sheet, Certificate certificate)
    {
        var small = new Style(FontShelf.Sans, 8.5);
        Block(sheet, Printable($"{_texts["Issued by"]} {certificate.Issuer}"), FontShelf.Serif, largest: 12.5, smallest: 8, lines: 1, top: 464);
        Line(sheet, $"{_texts["Number"]} {CertificateNumber.Grouped(certificate.Number)}", small, Ink, 505);
        Block(sheet, $"{_texts["Content version"]} {certificate.ContentVersion}", FontShelf.Sans, largest: 8.5, smallest: 6, lines: 1, top: 509, Soft);
        Line(sheet, _texts["This certificate attests learning. It is not the result of a supervised exam."], small, Soft, 533);
    }

    private void DrawCode(Sheet sheet, Certificate certificate)
    {
        var link = _address.Of($"certificates/{certificate.Number}");
        var where = new XRect(SealX - (CodeSize / 2), 398, CodeSize, CodeSize);
        using var code = new QRCodeGenerator().CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        sheet.Picture(_texts["QR code of the address where this certificate can be checked: {0}", link], where, () => DrawModules(sheet.Graphics, code, where));

        var words = _texts["Check this certificate"];
        sheet.Tagged(PdfBlockLevelElementTag.Paragraph, () =>
        {
            Centred(sheet, $"{words} ", Ink, 516);
            Centred(sheet, _address.Root.Authority, Soft, 528);
        });
    }

    private static void Centred(Sheet sheet, string text, XBrush brush, double baseline)
    {
        const double Room = 220;
        var (font, lines) = sheet.Fit(text, FontShelf.Sans, largest: 8.5, smallest: 4.5, Room, lines: 1);
        foreach (var line in lines) sheet.Text(line, font, brush, SealX - (sheet.WidthOf(line, font) / 2), baseline);
    }

    /// <summary>Dark runs of a row are one rectangle each; the paper around the code is its quiet zone.</summary>
    private static void DrawModules(XGraphics graphics, QRCodeData code, XRect where)
    {
        const int Quiet = 4;
        var rows = code.ModuleMatrix;
        var size = where.Width / (rows.Count - (2 * Quiet));
        var path = new XGraphicsPath();
        for (var row = Quiet; row < rows.Count - Quiet; row++)
        {
            for (var column = Quiet; column < rows.Count - Quiet; column++)
            {
                if (!rows[row][column]) continue;

                var first = column;
                while (column + 1 < rows.Count - Quiet && rows[row][column + 1]) column++;
                path.AddRectangle(where.X + ((first - Quiet) * size), where.Y + ((row - Quiet) * size), (column - first + 1) * size, size);
            }
        }

        graphics.DrawPath(Ink, path);
    }

    private static void Line(Sheet sheet, string text, Style font, XBrush brush, double baseline) =>
        sheet.Tagged(PdfBlockLevelElementTag.Paragraph, () => sheet.Text(text, font, brush, Left, baseline));

    /// <summary>A paragraph that shrinks and wraps to fit; gives the baseline of its last line.</summary>
    private static double Block(Sheet sheet, string text, string face, double largest, double smallest, int lines, double top, XBrush? brush = null)
    {
        var (font, wrapped) = sheet.Fit(text, face, largest, smallest, TextWidth, lines);
        var baseline = top;
        sheet.Tagged(PdfBlockLevelElementTag.Paragraph, () =>
        {
            foreach (var line in wrapped) sheet.Text(line, font, brush ?? Ink, Left, baseline += font.Size * 1.2);
        });
        return baseline;
    }

    /// <summary>Accents as the fonts have them, in one character with their letter; line ends and the like as spaces.</summary>
    private static string Printable(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(letter => char.IsControl(letter) ? ' ' : letter));
}
