using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mooc.Web.Certificates;

namespace Mooc.Web.Tests.Certificates;

public sealed class HoursTests
{
    [Fact]
    public async Task The_hours_are_for_the_learner_alone()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");
        await site.CertificateOfAsync("Anna");

        var json = JsonNode.Parse(await anna.Http.GetStringAsync(new Uri("/certificates/hours.json", UriKind.Relative)))!;
        var pdf = await anna.Http.GetByteArrayAsync(new Uri("/certificates/hours.pdf", UriKind.Relative));

        Assert.Equal((1m, "Tiny rights"), (json["hours"]!.GetValue<decimal>(), json["courses"]![0]!["title"]!.GetValue<string>()));
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        foreach (var address in (string[])["/certificates/hours.json", "/certificates/hours.pdf"])
        {
            var eve = site.Visitor();
            await eve.OpenAsync(address);
            Assert.StartsWith("/account/sign-in", eve.Address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sixty_courses_take_pages_with_numbers_and_none_is_missing()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        await CompleteAsync(site, "Anna", 60, i => i % 7 == 0 ? $"Course {i:00}, whose title is long because it says all that anybody might learn in it: principles, practice and law" : $"Course {i:00}");

        var pdf = await PdfOfAsync(anna);

        var pages = (await TextAsync(pdf)).TrimEnd('\f').Split('\f');
        Assert.True(pages.Length > 2);
        Assert.All(pages.Select((text, i) => (text, number: $"Page {i + 1} of {pages.Length}")), page => Assert.Contains(page.number, page.text, StringComparison.Ordinal));
        for (var i = 1; i <= 60; i++) Assert.Single(pages, page => page.Contains($"Course {i:00}", StringComparison.Ordinal));
        Assert.Contains("In all: 60 hours", pages[^1], StringComparison.Ordinal);
        Assert.All(pages, page => Assert.Contains("Anna", page, StringComparison.Ordinal));
        Assert.Contains("principles, practice and law", string.Join(' ', pages[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_a_table_for_who_listens_and_a_sound_signed_file()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        await CompleteAsync(site, "Anna", 60, i => $"Course {i:00}");

        var pdf = await PdfOfAsync(anna);

        var structure = await SaidByAsync(pdf, "pdfinfo", "-struct-text");
        Assert.Equal(60 + 1, structure.Split('\n').Count(line => line.Trim() == "TR"));
        Assert.Equal(5, structure.Split('\n').Count(line => line.Trim().StartsWith("TH", StringComparison.Ordinal)));
        Assert.Contains("/Scope/Column", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", await SaidByAsync(pdf, "qpdf", "--check"), StringComparison.Ordinal);
        Assert.Contains("is signed by this issuer and unchanged", await VerdictAsync(site, pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_no_font_has_is_named()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        await CompleteAsync(site, "Anna", 1, _ => "Rights 🌻");

        await anna.OpenAsync("/certificates/hours.pdf");

        Assert.Equal(HttpStatusCode.OK, anna.Status);
        Assert.Contains("Your list holds the character “🌻”", anna.Text, StringComparison.Ordinal);
    }

    /// <summary>Certificates of courses that are no longer on this site.</summary>
    private static async Task CompleteAsync(MoocSite site, string name, int courses, Func<int, string> title)
    {
        var person = await site.IdOfAsync(name);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        await site.WithDbAsync(db =>
        {
            db.Certificates.AddRange(Enumerable.Range(1, courses).Select(i => new Certificate
            {
                Id = Guid.CreateVersion7(), Number = CertificateNumber.New(), PersonId = person, LearnerName = name, CourseId = $"course-{i}", CourseTitle = title(i), Language = "en",
                ContentVersion = "8c3374b", Hours = 1, Score = 0.9m, Issuer = "An issuer of tests", CompletedAt = now.AddDays(i - courses), IssuedAt = now,
            }));
            return db.SaveChangesAsync();
        });
        await SharedKeys.PutIntoAsync(site);
    }

    private static async Task<byte[]> PdfOfAsync(Visitor anna)
    {
        var answer = await anna.Http.GetAsync(new Uri("/certificates/hours.pdf", UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> VerdictAsync(MoocSite site, byte[] pdf)
    {
        var file = Path.Combine(site.Folder, "hours.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        return (await Commands.TestShell.ShellAsync(site, "certificate", "verify", file)).Out;
    }

    private static Task<string> TextAsync(byte[] pdf) => SaidByAsync(pdf, "pdftotext", "-layout", "-enc", "UTF-8");

    private static async Task<string> SaidByAsync(byte[] pdf, string program, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            string[] where = program == "pdftotext" ? [file, "-"] : [file];
            using var reader = Process.Start(new ProcessStartInfo(program, [.. options, .. where]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            return await reader.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
