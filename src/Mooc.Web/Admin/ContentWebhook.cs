using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Mooc.Web.Courses.Publishing;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>
/// A forge tells that the courses have changed. It knows the key of <c>Mooc:Content:WebhookKey</c> and shows so in its own way: by a signature over what it sends, as a
/// token, or as a bearer. What it sends is not believed, only taken as a reason to pull.
/// </summary>
internal static class ContentWebhook
{
    private const int LargestBody = 25 * 1024 * 1024;
    private const string Signature = "X-Hub-Signature-256";
    private static readonly string[] Tokens = ["X-Gitlab-Token", "Authorization"];

    public static async Task<IResult> ReceiveAsync(HttpContext context, ContentOptions options, PullCourses pulling, FailedKeys failures, CancellationToken ct)
    {
        if (options.WebhookKey is not { } key) return Results.NotFound();
        if (failures.HasHadEnough(context))
        {
            context.Response.Headers.RetryAfter = FailedKeys.RetryAfterSeconds;
            return Results.Text("Too many wrong keys came from this address. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        if (!await KnowsAsync(key, context, ct))
        {
            failures.Count(context);
            return Results.Text("The key is missing or wrong; it is what Mooc:Content:WebhookKey says.", statusCode: StatusCodes.Status401Unauthorized);
        }

        pulling.Ask();
        return Results.Text("The courses will be read again.", statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<bool> KnowsAsync(string key, HttpContext context, CancellationToken ct)
    {
        var headers = context.Request.Headers;
        if (headers[Signature] is [{ } signature]) return IsSame($"sha256={await SignAsync(key, context, ct)}", signature);

        return Tokens.Select(name => headers[name].ToString())
            .Any(token => IsSame(key, token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? token["Bearer ".Length..] : token));
    }

    private static async Task<string> SignAsync(string key, HttpContext context, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestBody;
        return Convert.ToHexStringLower(await HMACSHA256.HashDataAsync(Encoding.UTF8.GetBytes(key), context.Request.Body, ct));
    }

    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
