using System.IO.Compression;
using System.Text.Json;

namespace Mooc.Web.Tests.Account;

public sealed class MyDataTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task One_file_holds_the_account_and_the_statements_and_a_page_to_read()
    {
        var anna = await _site.LearnerAsync("Anna <b>Schmidt</b>");
        await anna.OpenAsync("/account");
        await anna.PressAsync("Save the language", ("language", "en"));

        var zip = await DownloadAsync(anna);

        Assert.Equal(["data.json", "index.html", "statements.json"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal("Anna <b>Schmidt</b>", JsonDocument.Parse(Read(zip, "data.json")).RootElement.GetProperty("account").GetProperty("name").GetString());
        Assert.Equal("http://adlnet.gov/expapi/verbs/preferred", JsonDocument.Parse(Read(zip, "statements.json")).RootElement[0].GetProperty("verb").GetProperty("id").GetString());
        Assert.Contains("Anna &lt;b&gt;Schmidt&lt;/b&gt;", Read(zip, "index.html"));
    }

    [Fact]
    public async Task It_holds_no_secret_and_nobody_else()
    {
        await _site.LearnerAsync("Benedikt");
        var anna = await _site.LearnerAsync("Anna");

        var zip = await DownloadAsync(anna);
        var all = string.Concat(zip.Entries.Select(entry => Read(zip, entry.FullName)));

        Assert.DoesNotContain("Benedikt", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("passwordHash", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("securityStamp", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tokenHash", all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_says_how_long_each_table_is_kept()
    {
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync("/account/my-data");

        Assert.Contains("Sessions", anna.Page.QuerySelectorAll("th code").Select(cell => cell.TextContent));
    }

    internal static async Task<ZipArchive> DownloadAsync(Visitor person)
    {
        await person.OpenAsync("/account/my-data");
        await person.PressAsync("Download my data");
        Assert.Equal("application/zip", person.Answer.Content.Headers.ContentType!.MediaType);
        return new ZipArchive(await person.Answer.Content.ReadAsStreamAsync());
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
