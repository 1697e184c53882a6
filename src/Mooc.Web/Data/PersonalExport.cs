using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mooc.Web.Data;

/// <summary>All that is stored about a person, by feature.</summary>
public sealed class PersonalExport(MoocDb db, IEnumerable<IPersonalData> features)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<JsonObject> OfAsync(Guid person, CancellationToken ct)
    {
        var all = new JsonObject();
        foreach (var feature in features) all[NameOf(feature)] = await feature.ExportAsync(db, person, ct);
        return all;
    }

    public static byte[] ToUtf8(JsonObject data) => JsonSerializer.SerializeToUtf8Bytes(data, Readable);

    /// <summary><c>MailPersonalData</c> tells of <c>mail</c>.</summary>
    private static string NameOf(IPersonalData feature) =>
        JsonNamingPolicy.CamelCase.ConvertName(feature.GetType().Name.Replace("PersonalData", "", StringComparison.Ordinal));
}
