using System.Text.Json;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Xapi.Resources;

/// <summary>POST and PUT of statements (Communication 2.1.1, 2.1.2).</summary>
internal sealed class StatementsWriting(StatementInbox inbox, StatementsBody body)
{
    public async Task PostAsync(HttpContext context)
    {
        if (await body.ReadAsync(context) is not { } sent) return;
        if (XapiParameters.Of(context.Request) is [var parameter, ..])
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, $"{parameter.Key}: POST has no parameters here.");
            return;
        }

        if (await TakeAsync(context, sent, idWhereMissing: null) is { } ids) await XapiAnswer.JsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(ids));
    }

    public async Task PutAsync(HttpContext context)
    {
        if (await body.ReadAsync(context) is not { } sent) return;
        if (XapiParameters.Of(context.Request) is not [{ Key: "statementId", Value: var value }] || !ParameterValue.TryReadId(value, out var id))
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "statementId: PUT has this one parameter, a UUID.");
            return;
        }

        if (sent.Outlines is not [var only] || sent.IsBatch || only.Id is { } own && own != id)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "id: PUT takes one statement, whose id is that of the parameter statementId or left out.");
            return;
        }

        if (await TakeAsync(context, sent, id) is not null) context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task<IReadOnlyList<Guid>?> TakeAsync(HttpContext context, SentStatements sent, Guid? idWhereMissing)
    {
        var receipt = await inbox.TakeAsync(sent, idWhereMissing, XapiClient.Of(context.User), context.RequestAborted);
        if (receipt.Refusal is not { } refusal) return receipt.Ids;

        await XapiAnswer.RefuseAsync(context, refusal.Status, $"{refusal.Path}: {refusal.Message}");
        return null;
    }
}
