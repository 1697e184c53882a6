using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>The learning hours of whoever is signed in, for programs; Hours.cshtml makes the paper.</summary>
internal static class TranscriptRoutes
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapTranscript(this WebApplication app)
    {
        app.MapGet("/certificates/hours.json", JsonAsync).RequireRateLimiting(Doors.Costly);
    }

    private static async Task<IResult> JsonAsync(Transcript transcript, HttpResponse response, CancellationToken ct)
    {
        var json = await transcript.ToJsonAsync(ct);
        response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(json.ToJsonString(Readable)), "application/json", "learning-hours.json");
    }
}
