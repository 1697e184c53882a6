using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Mooc.Web.Site;
using Mooc.Web.Xapi.Resources;

namespace Mooc.Web.Xapi;

/// <summary>
/// Basic credentials at <c>/xapi</c> (Communication 4.0): key and secret of <c>mooc key add</c>. A learner's session opens nothing here, and a key opens no page.
/// </summary>
internal sealed class BasicAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, XapiKeys keys, FailedKeys failures)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "xapi";

    private const int LongestHeader = 1000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private bool _mustWait;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ Length: > 0 and < LongestHeader } header]) return AuthenticateResult.NoResult();

        // Beyond the limit nothing is looked at, so that guessing costs no queries either.
        _mustWait = failures.HasHadEnough(Context);
        if (_mustWait) return AuthenticateResult.Fail("Too many wrong keys.");

        if (TryRead(header, out var key, out var secret) && await keys.FindAsync(key, secret, Context.RequestAborted) is { } client)
            return AuthenticateResult.Success(new AuthenticationTicket(client.ToPrincipal(Scheme.Name), Scheme.Name));

        failures.Count(Context);
        return AuthenticateResult.Fail("No such key.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_mustWait)
        {
            Response.Headers.RetryAfter = FailedKeys.RetryAfterSeconds;
            return XapiAnswer.RefuseAsync(Context, StatusCodes.Status429TooManyRequests, "Too many wrong keys came from this address. Wait a minute.");
        }

        Response.Headers.WWWAuthenticate = "Basic realm=\"xapi\", charset=\"UTF-8\"";
        return XapiAnswer.RefuseAsync(Context, StatusCodes.Status401Unauthorized, "Send key and secret as Basic credentials; an operator makes them with 'mooc key add'.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        XapiAnswer.RefuseAsync(Context, StatusCodes.Status403Forbidden, "The scope of this key does not allow this.");

    private static bool TryRead(string header, out string key, out string secret)
    {
        (key, secret) = ("", "");
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return false;

        Span<byte> bytes = stackalloc byte[LongestHeader];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), bytes, out var length)) return false;
        try
        {
            var text = Strict.GetString(bytes[..length]);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || text.Contains('\0', StringComparison.Ordinal)) return false;

            (key, secret) = (text[..colon], text[(colon + 1)..]);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
