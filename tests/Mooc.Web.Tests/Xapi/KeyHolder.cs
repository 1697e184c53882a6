using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Xapi;

namespace Mooc.Web.Tests.Xapi;

/// <summary>A system that talks to <c>/xapi</c> with a key of its own, in one version of the standard.</summary>
internal sealed class KeyHolder(HttpClient http, Guid credential)
{
    public const string Version = "X-Experience-API-Version";

    public HttpClient Http => http;
    public Guid Credential => credential;
    public HttpResponseMessage Answer { get; private set; } = null!;
    public int Status => (int)Answer.StatusCode;
    public string Body { get; private set; } = "";
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The ids of the statements in the answer, in its order.</summary>
    public string[] Ids => [.. Json["statements"]!.AsArray().Select(statement => statement!["id"]!.GetValue<string>())];

    public string Header(string name) => Answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";

    public Task GetAsync(string query = "") => SendAsync(HttpMethod.Get, "/xapi/statements" + query);

    public Task PostAsync(string json) => SendAsync(HttpMethod.Post, "/xapi/statements", new StringContent(json, Encoding.UTF8, "application/json"));

    public Task PutAsync(string id, string json) =>
        SendAsync(HttpMethod.Put, $"/xapi/statements?statementId={id}", new StringContent(json, Encoding.UTF8, "application/json"));

    public Task SendAsync(HttpMethod method, string address, HttpContent? content = null) => SendAsync(new HttpRequestMessage(method, address) { Content = content });

    public async Task SendAsync(HttpRequestMessage request)
    {
        Answer = await http.SendAsync(request);
        Body = await Answer.Content.ReadAsStringAsync();
    }

    /// <summary>A document with a header, such as <c>If-Match</c>; null: without.</summary>
    public Task SendDocumentAsync(string method, string address, string? content, string type = "application/json", (string Name, string Value)? header = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (header is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }

    /// <summary>Pages through an answer until its end.</summary>
    public async Task<IReadOnlyList<string>> AllIdsAsync(string query)
    {
        var all = new List<string>();
        for (var address = "/xapi/statements" + query; address.Length > 0; address = Json["more"]!.GetValue<string>())
        {
            await SendAsync(HttpMethod.Get, address);
            all.AddRange(Ids);
        }

        return all;
    }
}

internal static class KeyHolders
{
    public static Task<KeyHolder> SystemAsync(this MoocSite site, string scope = "all", string version = "1.0.3") => site.SystemAsync([scope], version);

    public static async Task<KeyHolder> SystemAsync(this MoocSite site, string[] scopes, string version = "1.0.3")
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (credential, secret) = await scope.ServiceProvider.GetRequiredService<Credentials>().AddAsync("a system", scopes, default);

        var http = site.Stranger(version);
        http.DefaultRequestHeaders.Authorization = Basic(credential.Key, secret);
        return new KeyHolder(http, credential.Id);
    }

    /// <summary>Somebody without a key.</summary>
    public static HttpClient Stranger(this MoocSite site, string? version = "1.0.3")
    {
        var http = site.CreateDefaultClient(new Uri("https://localhost"));
        if (version is not null) http.DefaultRequestHeaders.Add(KeyHolder.Version, version);
        return http;
    }

    public static AuthenticationHeaderValue Basic(string key, string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
}
