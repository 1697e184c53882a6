using System.Buffers;
using System.Globalization;
using System.Text;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Xapi.Resources;

/// <summary>GET and HEAD of statements (Communication 2.1.3).</summary>
internal sealed class StatementsReading(StatementSearch search, MultipartAnswer multipart, Definitions definitions)
{
    public async Task AnswerAsync(HttpContext context)
    {
        if (XapiDoor.VersionOf(context.Request) is not { } version)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, XapiParameters.NoVersion);
            return;
        }

        var parameters = XapiParameters.Of(context.Request);
        if (!StatementQuery.TryParse(parameters, version, out var query, out var problems)) await XapiAnswer.RefuseAsync(context, problems);
        else if ((query.StatementId ?? query.VoidedStatementId) is { } id) await AnswerOneAsync(context, query, id);
        else await AnswerManyAsync(context, query, parameters);
    }

    private async Task AnswerOneAsync(HttpContext context, StatementQuery query, Guid id)
    {
        var client = XapiClient.Of(context.User);
        if (await search.FindAsync(id, voided: query.StatementId is null, client.SeesOnly, context.RequestAborted) is not { } found)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such statement, or it is voided, or this key may not see it.");
            return;
        }

        context.Response.Headers.LastModified = found.StoredAt.ToString("R", CultureInfo.InvariantCulture);
        var formed = await InFormatAsync(context, query, [found]);
        await AnswerAsync(context, query, formed[0], [found]);
    }

    private async Task AnswerManyAsync(HttpContext context, StatementQuery query, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        long? after = null;
        if (query.Cursor is { } cursor)
        {
            if (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "cursor: Follow the address in 'more' as it was given.");
                return;
            }

            after = place;
        }

        var page = await search.FindAsync(query, after, XapiClient.Of(context.User).SeesOnly);
        var more = page.Next is { } next ? More(context.Request, parameters, next) : "";
        await AnswerAsync(context, query, Result(await InFormatAsync(context, query, page.Statements), more), page.Statements);
    }

    private Task AnswerAsync(HttpContext context, StatementQuery query, byte[] json, IEnumerable<FoundStatement> found) => query.Attachments
        ? multipart.WriteAsync(context, json, found.Select(statement => statement.Sequence))
        : XapiAnswer.JsonAsync(context, json);

    private async ValueTask<IReadOnlyList<byte[]>> InFormatAsync(HttpContext context, StatementQuery query, IReadOnlyList<FoundStatement> found) => query.Format switch
    {
        StatementFormat.Ids => [.. found.Select(statement => StatementView.Ids(statement.Json))],
        StatementFormat.Canonical => await definitions.CanonicalAsync(found, AcceptLanguage.Parse(context.Request.Headers.AcceptLanguage)),
        _ => [.. found.Select(statement => statement.Json)],
    };

    /// <summary>Put together from bytes, so that each statement leaves as it was stored.</summary>
    private static byte[] Result(IEnumerable<byte[]> statements, string more)
    {
        var json = new ArrayBufferWriter<byte>(4096);
        json.Write("{\"statements\":["u8);
        var isFirst = true;
        foreach (var statement in statements)
        {
            if (!isFirst) json.Write(","u8);
            json.Write(statement);
            isFirst = false;
        }

        json.Write("],\"more\":\""u8);
        json.Write(Encoding.ASCII.GetBytes(more));
        json.Write("\"}"u8);
        return json.WrittenSpan.ToArray();
    }

    /// <summary>The same question from another place on; an address relative to the host, all of whose characters may stand in JSON as they are.</summary>
    private static string More(HttpRequest request, IEnumerable<KeyValuePair<string, string>> parameters, long next)
    {
        var same = parameters.Where(parameter => parameter.Key != "cursor").Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}&");
        return $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}?{string.Concat(same)}cursor={next.ToString(CultureInfo.InvariantCulture)}";
    }
}
