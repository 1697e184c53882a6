using Microsoft.AspNetCore.Http.Features;

namespace Mooc.Web.Xapi.Resources;

/// <summary>Reads a request's body, wholly: some clients take an answer for a broken connection when it comes before they have sent everything.</summary>
internal static class XapiBody
{
    /// <returns>The bytes; null where there are more than allowed.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        if (request.ContentLength > most) return null;

        var read = new MemoryStream((int)(request.ContentLength ?? 0));
        var piece = new byte[16 * 1024];
        for (int count; (count = await request.Body.ReadAsync(piece, ct)) > 0;)
        {
            if (read.Length + count > most) return null;
            read.Write(piece, 0, count);
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }
}
