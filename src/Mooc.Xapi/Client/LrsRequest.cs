using System.Net.Http.Headers;

namespace Mooc.Xapi.Client;

/// <summary>One request to a store, and what came of it.</summary>
internal sealed class LrsRequest(HttpMethod method, Uri address)
{
    private const int MostErrorCharacters = 2000;

    public HttpContent? Content { get; init; }

    public string? IfMatch { get; init; }

    public string? IfNoneMatch { get; init; }

    /// <summary>Never throws for what the network or the store does; an answer that cannot be had is one without a status.</summary>
    public async Task<LrsResponse<LrsDocument>> SendAsync(HttpClient http, AuthenticationHeaderValue credentials, XapiVersion version, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, address) { Content = Content };
        request.Headers.Authorization = credentials;
        request.Headers.Add(VersionHeader.Name, VersionHeader.Of(version));
        if (IfMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", IfMatch);
        if (IfNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", IfNoneMatch);
        try
        {
            using var answer = await http.SendAsync(request, ct).ConfigureAwait(false);
            return await ReadAsync(answer, ct).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new LrsResponse<LrsDocument>(null, null, fault is OperationCanceledException ? "The store did not answer in time." : fault.Message);
        }
    }

    private static async Task<LrsResponse<LrsDocument>> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
        var document = new LrsDocument(bytes, answer.Content.Headers.ContentType?.ToString() ?? "", answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified);
        if (answer.IsSuccessStatusCode) return new LrsResponse<LrsDocument>(answer.StatusCode, document);

        var words = System.Text.Encoding.UTF8.GetString(bytes);
        return new LrsResponse<LrsDocument>(
            answer.StatusCode, null, words[..Math.Min(words.Length, MostErrorCharacters)], answer.Headers.RetryAfter?.Delta);
    }
}
