using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.House;

/// <summary>docs/map.md: where each address, table, job and verb lies.</summary>
internal static class CodeMap
{
    public const string File = "docs/map.md";

    public static string Of(MoocSite site)
    {
        var map = new StringBuilder("""
            # Map

            Where each address, table, job and verb lies in `src/Mooc.Web`. Written from the code; a test fails when it is stale. To write it anew:

                MOOC_WRITE_MAP=1 dotnet test tests/Mooc.Web.Tests --filter MapTests

            """);
        Add(map, "Addresses", "Address", SiteAddresses.Of(site).Select(address => (address.Url, LinksTo([address.File]))));
        Add(map, "Tables", "Table", TableLawTests.Tables().Select(table => (table.GetTableName()!, LinksTo([SourceTree.FileOf(table.ClrType)]))));
        Add(map, "Jobs", "Job", JobLawTests.Jobs().Select(job => (job.Name, LinksTo([SourceTree.FileOf(job)]))));
        Add(map, "Verbs", "Verb", VerbLawTests.Verbs().Select(verb => (verb.ToLowerInvariant(), LinksTo(SpeakersOf(verb)))), "Spoken by");
        return map.ToString().ReplaceLineEndings("\n");
    }

    private static void Add(StringBuilder map, string title, string thing, IEnumerable<(string Thing, string Where)> rows, string where = "File")
    {
        map.Append("\n## " + title + "\n\n| " + thing + " | " + where + " |\n| --- | --- |\n");
        foreach (var row in rows) map.Append("| `" + row.Thing + "` | " + row.Where + " |\n");
    }

    private static IEnumerable<string> SpeakersOf(string verb) => SourceTree.Files(SourceTree.Web, ".cs")
        .Where(file => Regex.IsMatch(file.Text, $@"\brecord\.{verb}\(")).Select(file => file.Path);

    private static string LinksTo(IEnumerable<string> files)
    {
        var links = files.Select(file => $"[{file[(SourceTree.Web.Length + 1)..]}](../{file})").ToList();
        return links.Count == 0 ? "nobody yet" : string.Join(", ", links);
    }
}
