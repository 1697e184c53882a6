using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Mooc.Web.Data;
using Mooc.Xapi;

namespace Mooc.Web.Xapi.Resources;

/// <summary>
/// Stands before everything below <c>/xapi</c>: names the version and the consistent moment in every answer, refusals included, and sees to it that no fault
/// becomes a page.
/// </summary>
internal sealed partial class XapiDoor(RequestDelegate next, StatementTimes times, ILogger<XapiDoor> log)
{
    public const string ConsistentThrough = "X-Experience-API-Consistent-Through";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/xapi", out var resource))
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        var headers = context.Response.Headers;
        headers[VersionHeader.Name] = AnswerTo(context.Request, resource);
        if (resource.StartsWithSegments("/statements")) headers[ConsistentThrough] = IsoTime.Write(times.ConsistentThrough());
        if (AlternateSyntax.FaultOf(context) is { } fault) await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, fault);
        else await AnswerAsync(context);
    }

    /// <summary>The version that a request speaks, or null where it names none that is spoken here.</summary>
    public static XapiVersion? VersionOf(HttpRequest request) =>
        request.Headers[VersionHeader.Name] is [var header] && VersionHeader.TryNegotiate(header?.Trim(), out var version) ? version : null;

    private static string AnswerTo(HttpRequest request, PathString resource) => VersionOf(request) switch
    {
        { } version => VersionHeader.Of(version),
        null when resource == "/about" => VersionHeader.Of(XapiVersion.V200),
        null => VersionHeader.Refused,
    };

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await XapiAnswer.RefuseAsync(context, fault.StatusCode, "The request could not be read.");
        }
        catch (Exception fault) when (UnstorableText.Is(fault) && !context.Response.HasStarted)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, UnstorableText.Told);
        }
        catch (Exception fault) when (fault is StorageUnavailableException or DbException && StorageUnavailableException.IsOfTheMachine(fault) && !context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "5";
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Nothing can be stored now, and nothing was. Try again in a few seconds.");
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            Failed(fault, context.Request.Method, context.TraceIdentifier);
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status500InternalServerError, "Something is wrong on this side. The operator can find it by 'instance'.");
        }
    }

    [LoggerMessage(LogLevel.Error, "A {Method} of /xapi failed: {Instance}")]
    private partial void Failed(Exception fault, string method, string instance);
}
