using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Site;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Mooc.Web.Certificates.Papers;

/// <summary>Draws the list of what somebody has completed, in the language of the page, signed as certificates are.</summary>
public sealed class TranscriptPaper(Texts texts, Compositor compositor, CertificateIssuer issuer, TimeProvider clock)
{
    private const double Left = 60;
    private const double Right = Sheet.Width - 60;
    private const double RowHeight = 17;

    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x15, 0x20, 0x1e));
    private static readonly XBrush Soft = new XSolidBrush(XColor.FromArgb(0x4a, 0x59, 0x56));

    /// <summary>The first character of name, titles or issuer that cannot be printed; null where all can be.</summary>
    public Missing? FirstMissing(string name, IEnumerable<Transcript.Course> courses) =>
        courses.Select(course => course.Title).Append(name).Append(issuer.Name).Select(text => compositor.FirstMissing(text, FontShelf.Serif, SiteLanguages.Current)).FirstOrDefault(missing => missing is not null);

    public byte[] Draw(string name, IReadOnlyList<Transcript.Course> courses, X509Certificate2 signing)
    {
        ArgumentNullException.ThrowIfNull(courses);
        var now = clock.GetUtcNow().UtcDateTime;
        using var sheet = new Sheet(compositor, new PaperFacts($"{texts["Learning hours"]}: {name}", issuer.Name, SiteLanguages.Current, now, now));
        sheet.Tagged(PdfBlockLevelElementTag.Heading1, () => sheet.Text(texts["Learning hours"], new Style(FontShelf.Serif, 22), Ink, Left, 70));
        Line(sheet, name, new Style(FontShelf.Serif, 18), Ink, 98);
        Line(sheet, texts["Completed at {0}, as of {1}", issuer.Name, now.ToLongDate()], new Style(FontShelf.Sans, 10), Soft, 116);

        var y = 146d;
        foreach (var course in courses) Row(sheet, course, y += RowHeight);
        Line(sheet, texts["In all: {0}", CertificateWords.Hours(texts, courses.Sum(course => course.Hours ?? 0))], new Style(FontShelf.SerifBold, 12), Ink, y + 28);
        return sheet.Save(attached: null, signing, texts["Issued by {0}", issuer.Name]);
    }

    /// <summary>One paragraph a course, read aloud from left to right.</summary>
    private void Row(Sheet sheet, Transcript.Course course, double y) => sheet.Tagged(PdfBlockLevelElementTag.Paragraph, () =>
    {
        var (title, lines) = sheet.Fit(course.Title, FontShelf.Serif, largest: 11, smallest: 6, width: 330, lines: 1);
        sheet.Text(lines[0] + " ", title, Ink, Left, y);
        var small = new Style(FontShelf.Sans, 9);
        sheet.Text($"{(course.Hours is { } hours ? CertificateWords.Hours(texts, hours) : "–")} ", small, Ink, Left + 345, y);
        sheet.Text($"{(course.Score is { } score ? Math.Floor(score * 100).ToString("0", CultureInfo.CurrentCulture) + " %" : "–")} ", small, Ink, Left + 410, y);
        sheet.Text($"{course.CompletedAt.ToLongDate()} ", small, Ink, Left + 455, y);
        sheet.Text(CertificateNumber.Grouped(course.Number), new Style(FontShelf.Sans, 7), Soft, Right - 150, y);
    });

    private static void Line(Sheet sheet, string text, Style style, XBrush brush, double y) =>
        sheet.Tagged(PdfBlockLevelElementTag.Paragraph, () => sheet.Text(text, style, brush, Left, y));
}
