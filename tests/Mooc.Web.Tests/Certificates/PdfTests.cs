using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Certificates;

public sealed partial class PdfTests
{
    [Theory]
    [InlineData("Zoë Łukasiewicz-Ångström")]
    [InlineData("Nguyễn Thị Ánh Tuyết")]
    [InlineData("Jürgen O’Neill-Çelik")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Олександра Ільєнко")]
    [InlineData("Ђорђе Њежић")]
    [InlineData("Q\u0307x\u0323 Ọ̀ṣun")]
    [InlineData("محمد عبد الله")]
    [InlineData("فاطمة الزهراء إسلام")]
    [InlineData("שרה כהן־לוי")]
    [InlineData("מֹשֶׁה בֶּן־עַמְרָם")]
    [InlineData("مُحَمَّد عَبْدُ الرَّحْمٰن")]
    [InlineData("Anna محمد Müller")]
    [InlineData("Dr. שרה Cohen")]
    [InlineData("क्षितिज त्रिपाठी")]
    [InlineData("พิมพ์ชนก น้ำผึ้ง")]
    [InlineData("አበበ ቢቂላ")]
    [InlineData("李明 王小龍")]
    [InlineData("山田 太郎 さくら")]
    [InlineData("𠮷野 家")]
    [InlineData("김민준 박서연")]
    public async Task A_name_is_printed_as_it_is_written(string name)
    {
        using var site = new MoocSite();

        var text = WithoutDirections(await ReadBackAsync(await PdfOfAsync(site, name), "-nopgbrk"));

        // Unicode has an order of its own for the signs of one letter; a name in either order is the same name.
        Assert.Contains(name.Normalize(), text.Normalize().Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public async Task Letter_and_accent_typed_one_after_the_other_are_printed_as_one()
    {
        using var site = new MoocSite();

        var text = await TextAsync(await PdfOfAsync(site, "Ange\u0301lique"));

        Assert.Contains("Ang\u00E9lique", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Anna 🌻", "🌻")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ", "ᠮ")]
    public async Task What_no_font_can_print_is_said_and_not_drawn_as_a_box(string name, string missing)
    {
        using var site = new MoocSite();
        var (anna, address) = await HolderAsync(site, name);

        await anna.OpenAsync(address);

        Assert.Equal("text/html", anna.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"This certificate holds the character “{missing}”", anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_font_that_cannot_be_used_is_named_at_the_start_and_stops_nothing()
    {
        var log = new TestLog();
        using var site = new MoocSite { Log = log };
        Directory.CreateDirectory(Path.Combine(site.DataFolder, "fonts"));
        await File.WriteAllTextAsync(Path.Combine(site.DataFolder, "fonts", "no-font.ttf"), "not a font");

        await site.Visitor().OpenAsync("/");

        await Eventually.IsTrueAsync(() => Task.FromResult(log.Lines.Any(line => line.Contains("no-font.ttf cannot be used", StringComparison.Ordinal))));
        Assert.Contains("Anna Velasquez", await TextAsync(await PdfOfAsync(site, "Anna Velasquez")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_says_what_the_check_says()
    {
        using var site = new MoocSite();

        var text = await TextAsync(await PdfOfAsync(site, "Anna Velasquez"));

        Assert.Contains("Tiny rights", text, StringComparison.Ordinal);
        Assert.Contains("85 % of the points", text, StringComparison.Ordinal);
        Assert.Contains("8c3374b", text, StringComparison.Ordinal);
        Assert.Contains("This certificate attests learning. It is not the result of a supervised exam.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_speaks_the_certificates_language_whatever_the_reader_speaks()
    {
        using var site = new MoocSite();

        var pdf = await PdfOfAsync(site, "Anna Velasquez", language: "de");

        Assert.Contains("Abschlusszertifikat", await TextAsync(pdf), StringComparison.Ordinal);
        Assert.Matches($@"(^|\s){site.Clock.GetUtcNow().ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("de"))}", await TextAsync(pdf));
        Assert.DoesNotContain(site.Clock.GetUtcNow().ToString("dddd", CultureInfo.GetCultureInfo("de")), await TextAsync(pdf), StringComparison.Ordinal);
        Assert.Contains("/Lang(de)", Raw(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_is_tagged_holds_its_fonts_and_is_small()
    {
        using var site = new MoocSite();

        var pdf = await PdfOfAsync(site, "Anna Velasquez");

        Assert.All(["/MarkInfo", "/Lang(en)", "/StructTreeRoot", "/S/H1", "/S/Figure", "/Alt(", "/FontFile2", "<pdfuaid:part>1<", "<pdfaid:part>3<", "/GTS_PDFA1"], mark => Assert.Contains(mark, Raw(pdf), StringComparison.Ordinal));
        Assert.InRange(pdf.Length, 10_000, 150_000);
    }

    [Theory]
    [InlineData(200, 40)]
    [InlineData(200, 7)]
    [InlineData(200, 200)]
    public async Task A_long_name_stays_on_the_paper_and_beside_the_seal(int length, int word)
    {
        using var site = new MoocSite();
        var name = string.Join(' ', new string('W', length).Chunk(word).Select(letters => new string(letters)))[..length];

        var words = await BoxesAsync(await PdfOfAsync(site, name));

        var ofTheName = words.Where(box => box.Text.All(letter => letter == 'W')).ToList();
        Assert.Equal(name.Count(letter => letter == 'W'), ofTheName.Sum(box => box.Text.Length));
        Assert.All(ofTheName, box => Assert.InRange(box.Right, 76, 564));
        Assert.True(ofTheName.Max(box => box.Bottom) < words.Single(box => box.Text == "Workload").Top);
    }

    [Fact]
    public async Task Strict_readers_find_nothing_wrong_with_the_file()
    {
        using var site = new MoocSite();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await PdfOfAsync(site, "محمد عبد الله"));

        using var check = Process.Start(new ProcessStartInfo("qpdf", ["--check", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await check.StandardOutput.ReadToEndAsync() + await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();
        File.Delete(file);

        Assert.True(check.ExitCode == 0, said);
    }

    [Fact]
    public async Task The_paper_is_for_its_holder_alone()
    {
        using var site = new MoocSite();
        var (_, address) = await HolderAsync(site, "Anna Velasquez");
        var ben = await site.LearnerAsync("Ben");
        var eve = site.Visitor();

        await ben.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, ben.Status);

        await eve.OpenAsync(address);
        Assert.StartsWith("/account/sign-in", eve.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_drawn_at_once_do_not_mix()
    {
        using var site = new MoocSite();
        var holders = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => HolderAsync(site, $"Learner Number {i}", account: $"Learner {i}")));

        var papers = await Task.WhenAll(holders.Select(holder => holder.Visitor.Http.GetByteArrayAsync(new Uri(holder.Address, UriKind.Relative))));

        for (var i = 0; i < papers.Length; i++) Assert.Contains($"Learner Number {i + 1}\n", await TextAsync(papers[i]), StringComparison.Ordinal);
    }

    private static async Task<byte[]> PdfOfAsync(MoocSite site, string name, string language = "en")
    {
        var (anna, address) = await HolderAsync(site, name, language);
        var pdf = await anna.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        return await pdf.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Somebody with a certificate that bears this name.</summary>
    private static async Task<(Visitor Visitor, string Address)> HolderAsync(MoocSite site, string name, string language = "en", string account = "Anna")
    {
        var visitor = await site.GraduateAsync(account, language);
        var certificate = await site.CertificateOfAsync(account);
        await site.WithDbAsync(db => db.Certificates.Where(row => row.Id == certificate.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LearnerName, name)));
        return (visitor, $"/certificates/{certificate.Number}/pdf");
    }

    /// <summary>Where the direction changes there are marks, pdftotext's own and those of the page.</summary>
    private static string WithoutDirections(string text) => string.Concat(text.Where(letter => letter is not ((>= '\u202A' and <= '\u202E') or '\u200E')));

    private static string Raw(byte[] pdf) => Encoding.Latin1.GetString(pdf);

    private static Task<string> TextAsync(byte[] pdf) => ReadBackAsync(pdf, "-layout");

    private static async Task<IReadOnlyList<Box>> BoxesAsync(byte[] pdf) => [.. WordBox().Matches(await ReadBackAsync(pdf, "-bbox")).Select(match => new Box(
        match.Groups[4].Value, Number(match, 1), Number(match, 2), Number(match, 3)))];

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static async Task<string> ReadBackAsync(byte[] pdf, string how)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", [how, "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            return await reader.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("""<word xMin="[0-9.]+" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]*)</word>""")]
    private static partial Regex WordBox();

    private sealed record Box(string Text, double Top, double Right, double Bottom);
}
