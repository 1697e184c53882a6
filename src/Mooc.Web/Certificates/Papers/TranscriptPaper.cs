using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Site;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Mooc.Web.Certificates.Papers;

/// <summary>Draws the list of what somebody has completed, on as many pages as it takes, in the language of the reader, signed as certificates are.</summary>
public sealed class TranscriptPaper(Texts texts, Compositor compositor, CertificateIssuer issuer, TimeProvider clock)
{
    private const double Left = 60;
    private const double Right = Sheet.Width - 60;
    private const double FirstTable = 150;
    private const double NextTable = 78;
    private const double LowestRow = 530;
    private const double Foot = 562;
    private const double TitleWidth = 315;
    private const double HoursAt = Left + 335;
    private const double ScoreAt = Left + 415;
    private const double DayAt = Left + 470;
    private const double NumberAt = Left + 588;

    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x15, 0x20, 0x1e));
    private static readonly XBrush Soft = new XSolidBrush(XColor.FromArgb(0x4a, 0x59, 0x56));
    private static readonly XPen Rule = new(XColor.FromArgb(0x0b, 0x5a, 0x5c), 0.6);
    private static readonly XPen Hair = new(XColor.FromArgb(0xc9, 0xd3, 0xd0), 0.4);
    private static readonly Style Small = new(FontShelf.Sans, 9);
    private static readonly Style Smaller = new(FontShelf.Sans, 8);

    /// <summary>The first character of name, titles or issuer that cannot be printed; null where all can be.</summary>
    public Missing? FirstMissing(string name, IEnumerable<Transcript.Course> courses) =>
        courses.Select(course => course.Title).Append(name).Append(issuer.Name).Select(text => compositor.FirstMissing(text, FontShelf.Serif, SiteLanguages.Current)).FirstOrDefault(missing => missing is not null);

    public byte[] Draw(string name, IReadOnlyList<Transcript.Course> courses, X509Certificate2 signing)
    {
        ArgumentNullException.ThrowIfNull(courses);
        var now = clock.GetUtcNow().UtcDateTime;
        using var sheet = new Sheet(compositor, new PaperFacts($"{texts["Learning hours"]}: {name}", issuer.Name, SiteLanguages.Current, now, now));
        sheet.Tagged(PdfBlockLevelElementTag.Heading1, () => sheet.Text(texts["Learning hours"], new Style(FontShelf.Serif, 22), Ink, Left, 70));
        var (style, lines) = sheet.Fit(name, FontShelf.Serif, largest: 18, smallest: 9, Right - Left, lines: 1);
        Line(sheet, lines[0], style, Ink, 98);
        Line(sheet, texts["Completed at {0}, as of {1}", issuer.Name, now.ToLongDate()], new Style(FontShelf.Sans, 10), Soft, 116);

        var pages = PagesOf(sheet, courses);
        sheet.Tagged(PdfBlockLevelElementTag.Table, () => DrawTable(sheet, name, pages));
        Line(sheet, texts["In all: {0}", CertificateWords.Hours(texts, courses.Sum(course => course.Hours ?? 0))], new Style(FontShelf.SerifBold, 12), Ink, BottomOf(pages) + 24);
        return sheet.Save(attached: null, signing, texts["Issued by {0}", issuer.Name]);
    }

    /// <summary>Each row with its title as it fits and the place of its first line; a row is never broken.</summary>
    private static List<List<Row>> PagesOf(Sheet sheet, IEnumerable<Transcript.Course> courses)
    {
        var pages = new List<List<Row>> { new() };
        var y = FirstTable;
        foreach (var course in courses)
        {
            var (style, lines) = sheet.Fit(course.Title, FontShelf.Serif, largest: 11, smallest: 8, TitleWidth, lines: 2);
            var height = 6 + (lines.Count * style.Size * 1.2);
            if (y + height > LowestRow)
            {
                pages.Add([]);
                y = NextTable;
            }

            pages[^1].Add(new Row(course, style, lines, y + 5 + style.Size, y += height));
        }

        return pages;
    }

    private static double BottomOf(List<List<Row>> pages) => pages[^1] is [.., var last] ? last.Bottom : FirstTable;

    private void DrawTable(Sheet sheet, string name, List<List<Row>> pages)
    {
        for (var page = 0; page < pages.Count; page++)
        {
            if (page > 0) sheet.NextPage();
            sheet.Ornament(() => DrawMargins(sheet, name, page, pages.Count));

            // Once for who listens; on the pages after the first the eye alone needs it again.
            if (page == 0) sheet.Tagged(PdfBlockLevelElementTag.TableRow, () => DrawHead(sheet, FirstTable - 6, isTold: true));
            else sheet.Ornament(() => DrawHead(sheet, NextTable - 6, isTold: false));
            foreach (var row in pages[page]) DrawRow(sheet, row);
        }
    }

    private void DrawMargins(Sheet sheet, string name, int page, int pages)
    {
        if (page > 0) sheet.Text($"{texts["Learning hours"]}: {name}", Smaller, Soft, Left, 48);
        if (pages == 1) return;

        var number = texts["Page {0} of {1}", page + 1, pages];
        sheet.Text(number, Smaller, Soft, Right - sheet.WidthOf(number, Smaller), Foot);
    }

    private void DrawHead(Sheet sheet, double y, bool isTold)
    {
        (string Words, double At)[] heads = [(texts["Course"], Left), (texts["Workload"], HoursAt), (texts["Result"], ScoreAt), (texts["Completed"], DayAt), (texts["Number"], NumberAt)];
        foreach (var (words, at) in heads)
        {
            if (isTold) sheet.Tagged(PdfBlockLevelElementTag.TableHeaderCell, () => sheet.Text($"{words} ", Smaller, Soft, at, y));
            else sheet.Text($"{words} ", Smaller, Soft, at, y);
        }

        if (isTold) sheet.Ornament(() => sheet.Graphics.DrawLine(Rule, Left, y + 6, Right, y + 6));
        else sheet.Graphics.DrawLine(Rule, Left, y + 6, Right, y + 6);
    }

    private void DrawRow(Sheet sheet, Row row)
    {
        var course = row.Course;
        sheet.Tagged(PdfBlockLevelElementTag.TableRow, () =>
        {
            Cell(sheet, () =>
            {
                for (var i = 0; i < row.Lines.Count; i++) sheet.Text($"{row.Lines[i].TrimEnd()} ", row.Title, Ink, Left, row.Baseline + (i * row.Title.Size * 1.2));
            });
            Cell(sheet, () => sheet.Text($"{(course.Hours is { } hours ? CertificateWords.Hours(texts, hours) : "–")} ", Small, Ink, HoursAt, row.Baseline));
            Cell(sheet, () => sheet.Text($"{(course.Score is { } score ? Math.Floor(score * 100).ToString("0", CultureInfo.CurrentCulture) + " %" : "–")} ", Small, Ink, ScoreAt, row.Baseline));
            Cell(sheet, () => sheet.Text($"{course.CompletedAt.ToLongDate()} ", Small, Ink, DayAt, row.Baseline));
            Cell(sheet, () => sheet.Text(CertificateNumber.Grouped(course.Number), new Style(FontShelf.Sans, 7), Soft, NumberAt, row.Baseline));
        });
        sheet.Ornament(() => sheet.Graphics.DrawLine(Hair, Left, row.Bottom, Right, row.Bottom));
    }

    private static void Cell(Sheet sheet, Action draw) => sheet.Tagged(PdfBlockLevelElementTag.TableDataCell, draw);

    private static void Line(Sheet sheet, string text, Style style, XBrush brush, double y) =>
        sheet.Tagged(PdfBlockLevelElementTag.Paragraph, () => sheet.Text(text, style, brush, Left, y));

    private sealed record Row(Transcript.Course Course, Style Title, IReadOnlyList<string> Lines, double Baseline, double Bottom);
}
