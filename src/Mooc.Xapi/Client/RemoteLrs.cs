using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mooc.Xapi.Querying;

namespace Mooc.Xapi.Client;

/// <summary>
/// A learning record store elsewhere. No method throws for what the network or the store does: look at <see cref="LrsResponse{T}.Success"/>.
/// </summary>
public sealed partial class RemoteLrs
{
    private readonly HttpClient http;
    private readonly Uri endpoint;
    private readonly AuthenticationHeaderValue credentials;
    private readonly XapiVersion version;

    /// <param name="http">Its settings decide about time limits, redirects and addresses.</param>
    /// <param name="endpoint">The address before <c>statements</c>, such as <c>https://lrs.example.org/xapi</c>.</param>
    /// <param name="username">The key.</param>
    /// <param name="password">The secret.</param>
    /// <param name="version">The version to speak.</param>
    public RemoteLrs(HttpClient http, Uri endpoint, string username, string password, XapiVersion version = XapiVersion.V103)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        this.http = http;
        this.endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/");
        this.version = version;
        credentials = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));
    }

    /// <summary>The versions that the store speaks.</summary>
    public async Task<LrsResponse<IReadOnlyList<string>>> AboutAsync(CancellationToken ct = default)
    {
        var answer = await GetAsync("about", [], ct).ConfigureAwait(false);
        return answer.With(document => Read(document, json => (IReadOnlyList<string>)[.. json.GetProperty("version").EnumerateArray().Select(text => text.GetString()!)]));
    }

    /// <summary>Stores a statement; a repeat is no fault. Without an id it is given one.</summary>
    /// <returns>The statement's id.</returns>
    public async Task<LrsResponse<IReadOnlyList<Guid>>> SaveStatementAsync(Statement statement, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return await SaveStatementsAsync([statement], ct).ConfigureAwait(false);
    }

    /// <summary>Stores all of these statements or none.</summary>
    /// <returns>Their ids, in the same order.</returns>
    public Task<LrsResponse<IReadOnlyList<Guid>>> SaveStatementsAsync(IReadOnlyList<Statement> statements, CancellationToken ct = default) =>
        SaveStatementsAsync([.. statements.Select(statement => (ReadOnlyMemory<byte>)statement.ToUtf8Json())], ct);

    /// <summary>Stores all of these statements or none, as they stand in JSON.</summary>
    public async Task<LrsResponse<IReadOnlyList<Guid>>> SaveStatementsAsync(IReadOnlyList<ReadOnlyMemory<byte>> statements, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        using var body = new MemoryStream();
        body.WriteByte((byte)'[');
        for (var i = 0; i < statements.Count; i++)
        {
            if (i > 0) body.WriteByte((byte)',');
            body.Write(statements[i].Span);
        }

        body.WriteByte((byte)']');
        var request = new LrsRequest(HttpMethod.Post, Address("statements", [])) { Content = ContentOf(body.ToArray(), "application/json") };
        var answer = await request.SendAsync(http, credentials, version, ct).ConfigureAwait(false);
        return answer.With(document => Read(document, json => (IReadOnlyList<Guid>)[.. json.EnumerateArray().Select(id => id.GetGuid())]));
    }

    /// <summary>One statement by its id; a voided one is not found.</summary>
    public async Task<LrsResponse<Statement>> RetrieveStatementAsync(Guid id, CancellationToken ct = default) =>
        (await GetAsync("statements", [("statementId", id.ToString())], ct).ConfigureAwait(false)).With(document => Read(document, Statement.Parse));

    /// <summary>One voided statement by its id.</summary>
    public async Task<LrsResponse<Statement>> RetrieveVoidedStatementAsync(Guid id, CancellationToken ct = default) =>
        (await GetAsync("statements", [("voidedStatementId", id.ToString())], ct).ConfigureAwait(false)).With(document => Read(document, Statement.Parse));

    /// <summary>The first page of the statements that a query finds.</summary>
    public async Task<LrsResponse<StatementsResult>> QueryStatementsAsync(StatementQuery query, CancellationToken ct = default) =>
        (await GetAsync("statements", ParametersOf(query), ct).ConfigureAwait(false)).With(document => Read(document, ReadResult));

    /// <summary>The next page.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public async Task<LrsResponse<StatementsResult>> MoreStatementsAsync(StatementsResult result, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentException.ThrowIfNullOrEmpty(result.More, nameof(result));
        var next = new Uri(endpoint, result.More);

        // The credentials go to this store and to no other, whatever it writes into an answer.
        if (next.GetLeftPart(UriPartial.Authority) != endpoint.GetLeftPart(UriPartial.Authority))
            return new LrsResponse<StatementsResult>(null, null, "The store named the address of another store for the next page.");

        var answer = await new LrsRequest(HttpMethod.Get, next).SendAsync(http, credentials, version, ct).ConfigureAwait(false);
        return answer.With(document => Read(document, ReadResult));
    }

    private Task<LrsResponse<LrsDocument>> GetAsync(string resource, IEnumerable<(string Name, string? Value)> parameters, CancellationToken ct) =>
        new LrsRequest(HttpMethod.Get, Address(resource, parameters)).SendAsync(http, credentials, version, ct);

    private Uri Address(string resource, IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = string.Join('&', parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return new Uri(endpoint, query.Length == 0 ? resource : $"{resource}?{query}");
    }

    private static ByteArrayContent ContentOf(byte[] bytes, string contentType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    private static StatementsResult ReadResult(JsonElement json) => new(
        [.. json.GetProperty("statements").EnumerateArray().Select(Statement.Parse)], json.TryGetProperty("more", out var more) ? more.GetString() ?? "" : "");

    private static T Read<T>(LrsDocument document, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(document.Content);
        return read(json.RootElement);
    }

    private static IEnumerable<(string, string?)> ParametersOf(StatementQuery query) =>
    [
        ("statementId", query.StatementId?.ToString()),
        ("voidedStatementId", query.VoidedStatementId?.ToString()),
        ("agent", query.Agent is { } agent ? JsonOf(agent) : null),
        ("verb", query.Verb),
        ("activity", query.Activity),
        ("registration", query.Registration?.ToString()),
        ("related_agents", query.RelatedAgents ? "true" : null),
        ("related_activities", query.RelatedActivities ? "true" : null),
        ("since", query.Since is { } since ? IsoTime.Write(since) : null),
        ("until", query.Until is { } until ? IsoTime.Write(until) : null),
        ("limit", query.Limit > 0 ? query.Limit.ToString(CultureInfo.InvariantCulture) : null),
        ("format", query.Format is StatementFormat.Exact ? null : query.Format is StatementFormat.Ids ? "ids" : "canonical"),
        ("ascending", query.Ascending ? "true" : null),
    ];

    private static string JsonOf(Actor actor)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, StatementWriter.Options)) new ActorWriter(json).Write(actor);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
