using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mooc.Web.Xapi.Resources;
using Mooc.Xapi;
using Mooc.Xapi.Documents;

namespace Mooc.Web.Xapi.Documents;

/// <summary>States, activity profiles and agent profiles (Communication 2.2, 2.3, 2.6, 2.7).</summary>
internal sealed class DocumentsResource(DocumentStore store, XapiOptions options)
{
    public async Task GetAsync(HttpContext context, DocumentResource resource)
    {
        if (await XapiRequest.VersionAsync(context) is not { } version) return;
        if (await QueryAsync(context, resource, DocumentAction.Read, version) is not { } query) return;

        if (query.Id is null) await XapiAnswer.JsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(await store.IdsAsync(query, context.RequestAborted)));
        else if (await store.FindAsync(query) is { } document) await AnswerAsync(context, document);
        else await XapiAnswer.RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such document.");
    }

    public async Task WriteAsync(HttpContext context, DocumentResource resource, DocumentAction action)
    {
        if (await XapiRequest.BodyAsync(context, options) is not { } body) return;
        if (await XapiRequest.VersionAsync(context) is not { } version) return;
        if (await QueryAsync(context, resource, action, version) is not { } query) return;

        var type = context.Request.ContentType is { Length: > 0 } named ? named : "application/octet-stream";
        var receipt = await store.WriteAsync(query, action, ConditionOf(context.Request), version, type, body, context.RequestAborted);
        await AnswerAsync(context, receipt);
    }

    public async Task DeleteAsync(HttpContext context, DocumentResource resource)
    {
        if (await XapiRequest.BodyAsync(context, options) is null) return;
        if (await XapiRequest.VersionAsync(context) is not { } version) return;
        if (await QueryAsync(context, resource, DocumentAction.Delete, version) is not { } query) return;

        await AnswerAsync(context, await store.DeleteAsync(query, ConditionOf(context.Request), version, context.RequestAborted));
    }

    private static async Task<DocumentQuery?> QueryAsync(HttpContext context, DocumentResource resource, DocumentAction action, XapiVersion version)
    {
        if (DocumentQuery.TryParse(XapiParameters.Of(context.Request), resource, action, version, out var query, out var problems)) return query;

        await XapiAnswer.RefuseAsync(context, problems);
        return null;
    }

    private static DocumentCondition ConditionOf(HttpRequest request) => new(TextOf(request.Headers.IfMatch), TextOf(request.Headers.IfNoneMatch));

    private static string? TextOf(StringValues header) => header.Count == 0 ? null : header.ToString();

    private static Task AnswerAsync(HttpContext context, DocumentReceipt receipt)
    {
        if (!receipt.IsDone) return XapiAnswer.RefuseAsync(context, receipt.Status, receipt.Message);

        context.Response.StatusCode = receipt.Status;
        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(HttpContext context, DocumentContent document)
    {
        var headers = context.Response.Headers;
        headers.ETag = $"\"{document.ETag}\"";
        headers.LastModified = document.UpdatedAt.ToString("R", CultureInfo.InvariantCulture);
        if (TextOf(context.Request.Headers.IfNoneMatch) is { } seen && EntityTag.IsNamed(seen, document.ETag)) context.Response.StatusCode = StatusCodes.Status304NotModified;
        else await XapiAnswer.WriteAsync(context, StatusCodes.Status200OK, document.ContentType, document.Bytes);
    }
}
