using System.Text.Json;
using System.Text.Json.Nodes;
using Mooc.Xapi.Rules;

namespace Mooc.Web.Xapi.Resources;

/// <summary>Writes answers of <c>/xapi</c>: JSON, and refusals as problem+json (RFC 9457) that name the property and the rule. Never a page.</summary>
internal static class XapiAnswer
{
    public static Task JsonAsync(HttpContext context, byte[] json) => WriteAsync(context, StatusCodes.Status200OK, "application/json", json);

    public static Task RefuseAsync(HttpContext context, int status, string detail) => RefuseAsync(context, status, detail, []);

    public static Task RefuseAsync(HttpContext context, IReadOnlyList<StatementProblem> problems) => RefuseAsync(
        context, StatusCodes.Status400BadRequest, string.Join(' ', problems.Take(3).Select(problem => $"{problem.Path}: {problem.Message} ({problem.Clause})")), problems);

    public static Task RefuseAsync(HttpContext context, int status, string detail, IReadOnlyList<StatementProblem> problems)
    {
        var problem = new JsonObject
        {
            ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = detail,
            ["instance"] = context.TraceIdentifier,
        };
        if (problems.Count > 0) problem["errors"] = new JsonArray([.. problems.Select(ToJson)]);
        return WriteAsync(context, status, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(problem));
    }

    /// <summary>To HEAD the same as to GET, without the body.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static JsonNode ToJson(StatementProblem problem) =>
        new JsonObject { ["path"] = problem.Path, ["clause"] = problem.Clause, ["message"] = problem.Message };
}
