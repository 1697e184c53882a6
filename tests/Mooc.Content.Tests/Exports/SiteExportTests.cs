using System.Text;
using System.Text.RegularExpressions;

namespace Mooc.Content.Tests.Exports;

public sealed class SiteExportTests : IDisposable
{
    private readonly Exported town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public void Every_link_of_every_page_leads_to_a_file_of_the_package()
    {
        var site = town.Site();
        var paths = site.Files.Select(file => file.Path).ToHashSet();

        foreach (var page in site.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
            foreach (Match link in Regex.Matches(Encoding.UTF8.GetString(page.Bytes.Span), "(?:href|src)=\"([^\"#]+)"))
                Assert.Contains(link.Groups[1].Value, paths);
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere() =>
        Assert.DoesNotContain(town.Site().Files, file => Encoding.UTF8.GetString(file.Bytes.Span).Contains("src=\"http", StringComparison.Ordinal));

    [Fact]
    public void A_question_can_be_checked_without_a_server()
    {
        var page = Exported.Text(town.Site(), "u-counter.html");

        Assert.Contains("data-tick=\"1\"> <span>The council</span>", page, StringComparison.Ordinal);
        Assert.Contains("data-min=\"72\" data-max=\"72\"", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"hint\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#camera-", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assessment_and_its_key_stay_out_and_that_is_said()
    {
        var site = town.Site();

        Assert.DoesNotContain(site.Files, file => Encoding.UTF8.GetString(file.Bytes.Span).Contains("Treasure", StringComparison.Ordinal));
        Assert.Contains(site.LeftOut, loss => loss.Contains("The exam", StringComparison.Ordinal));
        Assert.Contains(site.LeftOut, loss => loss.Contains("meters", StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_go_along() => Assert.Contains(town.Site().Files, file => file.Path == "assets/town/images/hall.png");
}
