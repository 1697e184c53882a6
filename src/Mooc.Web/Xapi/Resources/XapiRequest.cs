using Mooc.Xapi;

namespace Mooc.Web.Xapi.Resources;

/// <summary>What every resource asks of a request before it looks at anything else.</summary>
internal static class XapiRequest
{
    /// <summary>The version that the request speaks; null where it has been refused.</summary>
    public static async Task<XapiVersion?> VersionAsync(HttpContext context)
    {
        if (XapiDoor.VersionOf(context.Request) is { } version) return version;

        await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, XapiParameters.NoVersion);
        return null;
    }

    /// <summary>The body, read wholly before anything is answered; null where it has been refused.</summary>
    public static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpContext context, XapiOptions options)
    {
        if (await XapiBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted) is { } body) return body;

        await XapiAnswer.RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"A request may have {options.MaxBodyBytes} bytes.");
        return null;
    }
}
