using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Mooc.Web.Data;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Web.Account;

/// <summary>
/// Everything about a person in one ZIP: <c>index.html</c> to read, <c>data.json</c> by feature, <c>statements.json</c> to the letter, as another record
/// store takes them. Made in memory: a file on disk would be a copy that erasure does not know.
/// </summary>
public sealed class MyDataFile(MoocDb db, PersonalExport export, IEnumerable<IPersonalData> features, XapiPersonalData xapi, SiteAddress address, MyDataPage page, TimeProvider clock)
{
    public async Task<byte[]> MakeAsync(Guid person, CancellationToken ct)
    {
        var data = await DataOfAsync(person, ct);
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "index.html", page.Of(data));
            Write(zip, "data.json", Encoding.UTF8.GetString(PersonalExport.ToUtf8(data)));
            await WriteStatementsAsync(zip, person, ct);
        }

        return target.ToArray();
    }

    private async Task<JsonObject> DataOfAsync(Guid person, CancellationToken ct)
    {
        var all = await export.OfAsync(person, ct);
        all["site"] = address.Root.AbsoluteUri;
        all["madeAt"] = clock.GetUtcNow().UtcDateTime;
        all["howLong"] = new JsonObject([.. features.SelectMany(feature => feature.Tables).Select(table => KeyValuePair.Create(table.Table, (JsonNode?)table.Retention))]);
        return all;
    }

    private async Task WriteStatementsAsync(ZipArchive zip, Guid person, CancellationToken ct)
    {
        await using var file = new StreamWriter(zip.CreateEntry("statements.json").Open(), new UTF8Encoding(false));
        await file.WriteAsync("[");
        var separator = "\n";
        await foreach (var statement in xapi.StatementsOfAsync(db, person, ct))
        {
            await file.WriteAsync(separator + statement);
            separator = ",\n";
        }

        await file.WriteAsync("\n]\n");
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var file = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        file.Write(text);
    }
}
