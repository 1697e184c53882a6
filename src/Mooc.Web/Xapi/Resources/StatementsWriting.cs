using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Mooc.Xapi;
using Mooc.Xapi.Querying;
using Mooc.Xapi.Rules;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi.Resources;

/// <summary>POST and PUT of statements (Communication 2.1.1, 2.1.2).</summary>
internal sealed class StatementsWriting(StatementInbox inbox, XapiOptions options)
{
    public async Task PostAsync(HttpContext context)
    {
        if (await SentAsync(context) is not { } sent) return;
        if (XapiParameters.Of(context.Request) is [var parameter, ..])
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, $"{parameter.Key}: POST has no parameters here.");
            return;
        }

        if (await TakeAsync(context, sent, idWhereMissing: null) is { } ids) await XapiAnswer.JsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(ids));
    }

    public async Task PutAsync(HttpContext context)
    {
        if (await SentAsync(context) is not { } sent) return;
        if (XapiParameters.Of(context.Request) is not [{ Key: "statementId", Value: var value }] || !ParameterValue.TryReadId(value, out var id))
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "statementId: PUT has this one parameter, a UUID.");
            return;
        }

        if (sent.Statements is not [var only] || sent.IsBatch || only.Id is { } own && own != id)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "id: PUT takes one statement, whose id is that of the parameter statementId or left out.");
            return;
        }

        if (await TakeAsync(context, sent, id) is not null) context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>What was sent, once it keeps every rule; null where it has been refused.</summary>
    private async Task<Sent?> SentAsync(HttpContext context)
    {
        var request = context.Request;
        if (await XapiBody.ReadAsync(request, options.MaxBodyBytes, context.RequestAborted) is not { } body)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"A request may have {options.MaxBodyBytes} bytes.");
            return null;
        }

        if (XapiDoor.VersionOf(request) is not { } version)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, XapiParameters.NoVersion);
            return null;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "Content-Type: Statements are sent as application/json; this store does not take files yet.");
            return null;
        }

        if (StatementRules.Check(body, version, options.Limits) is { Count: > 0 } problems)
        {
            await XapiAnswer.RefuseAsync(context, problems);
            return null;
        }

        return await WithoutFilesAsync(context, Sent.Of(body, version));
    }

    private static async Task<Sent?> WithoutFilesAsync(HttpContext context, Sent sent)
    {
        if (sent.Statements.SelectMany(FilesOf).All(file => file.FileUrl is not null)) return sent;

        await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "attachments: An attachment that is not sent along has a fileUrl (Communication 1.5.1).");
        return null;
    }

    private static IEnumerable<Attachment> FilesOf(Statement statement) => statement.Attachments.Concat(statement.Object is SubStatement inner ? inner.Attachments : []);

    private async Task<IReadOnlyList<Guid>?> TakeAsync(HttpContext context, Sent sent, Guid? idWhereMissing)
    {
        var receipt = await inbox.TakeAsync(sent.Texts, idWhereMissing, sent.Version, XapiClient.Of(context.User).CredentialId, context.RequestAborted);
        if (receipt.Refusal is not { } refusal) return receipt.Ids;

        await XapiAnswer.RefuseAsync(context, refusal.Status, $"{refusal.Path}: {refusal.Message}");
        return null;
    }

    private sealed record Sent(XapiVersion Version, IReadOnlyList<ReadOnlyMemory<byte>> Texts, IReadOnlyList<Statement> Statements, bool IsBatch)
    {
        public static Sent Of(ReadOnlyMemory<byte> body, XapiVersion version)
        {
            var texts = StatementBatch.Split(body);
            return new Sent(version, texts, [.. texts.Select(Statement.Parse)], body.Span.TrimStart(" \t\r\n"u8)[0] == '[');
        }
    }
}
