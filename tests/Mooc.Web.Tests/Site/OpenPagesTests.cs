using System.Net;
using AngleSharp.Dom;

namespace Mooc.Web.Tests.Site;

/// <summary>Everything that a reader without an account comes upon by following links.</summary>
public sealed class OpenPagesTests
{
    private const int MostPages = 300;

    /// <summary>Here somebody gives something of theirs, so forms need a token.</summary>
    private static bool AsksForAnAccount(string address) => address.Contains("/account/", StringComparison.Ordinal) || address.EndsWith("/account", StringComparison.Ordinal);

    [Fact]
    public async Task No_open_page_sets_a_cookie_or_loads_anything_from_elsewhere()
    {
        using var site = new MoocSite();
        var seen = await WalkAsync(site.Visitor());

        Assert.Contains("/de/courses/tiny", seen.Keys);
        Assert.All(seen, page =>
        {
            Assert.False(page.Value.SetsCookie, $"{page.Key} sets a cookie");
            Assert.Empty(page.Value.Foreign);
        });
    }

    [Fact]
    public async Task Every_open_page_has_a_title_one_heading_of_the_first_level_and_a_description()
    {
        using var site = new MoocSite();
        var seen = await WalkAsync(site.Visitor());

        Assert.All(seen, page => Assert.Equal((page.Key, "whole"), (page.Key, page.Value.Shape)));
    }

    [Fact]
    public void The_style_sheet_asks_for_no_other_file()
    {
        var site = typeof(Program).Assembly;
        var sheets = site.GetManifestResourceNames().Where(name => name.EndsWith(".css", StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(site.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        });

        Assert.All(sheets, sheet => Assert.DoesNotMatch("url\\(|@import", sheet));
    }

    private static async Task<Dictionary<string, Look>> WalkAsync(Visitor reader)
    {
        var seen = new Dictionary<string, Look>();
        var ahead = new Queue<string>(["/", "/de/", "/nothing-here", "/courses?q=city"]);
        while (ahead.TryDequeue(out var address) && seen.Count < MostPages)
        {
            if (seen.ContainsKey(address)) continue;

            await reader.OpenAsync(address);
            Assert.True((int)reader.Status < 500, $"{address} answers {reader.Status}");
            if (AsksForAnAccount(reader.Address) || reader.Answer.Content.Headers.ContentType?.MediaType != "text/html") continue;

            seen[address] = Look.At(reader);
            foreach (var link in LinksOf(reader)) ahead.Enqueue(link);
        }

        return seen;
    }

    private static List<string> LinksOf(Visitor reader) => reader.Page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
        .Select(link => new Uri(new Uri("https://localhost" + reader.Address), link))
        .Where(link => link is { Host: "localhost", Scheme: "https" }).Select(link => link.PathAndQuery).Where(link => !AsksForAnAccount(link.Split('?')[0])).ToList();

    private sealed record Look(HttpStatusCode Status, bool SetsCookie, IReadOnlyList<string> Foreign, string Shape)
    {
        private static readonly string[] Loading = ["src", "srcset", "poster", "data", "action", "formaction", "background"];

        public static Look At(Visitor reader) => new(reader.Status, reader.Answer.Headers.Contains("Set-Cookie"), [.. ForeignOf(reader.Page)], ShapeOf(reader.Page));

        private static IEnumerable<string> ForeignOf(IDocument page) => page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")!)
            .Concat(Loading.SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(element => element.GetAttribute(name)!)))
            .Where(address => address.Contains("//", StringComparison.Ordinal));

        private static string ShapeOf(IDocument page) =>
            string.IsNullOrWhiteSpace(page.Title) ? "no title"
            : page.QuerySelectorAll("h1").Length != 1 ? "not one h1"
            : page.QuerySelector("meta[name=description][content]") is null ? "no description"
            : page.QuerySelectorAll("[style], script:not([src]), style").Length > 0 ? "inline style or script"
            : page.QuerySelectorAll("[id]").GroupBy(element => element.Id).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"id {twice.Key} twice"
            : "whole";
    }
}
