using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Mooc.Xapi;

namespace Mooc.Web.Xapi.Resources;

/// <summary>
/// Turns requests in the alternate syntax of 1.0.3 (Communication 1.3) into plain ones: a POST with <c>?method=PUT</c> and a form that holds headers, parameters and
/// content. Stands before routing, which looks at the method, and before anybody is asked who they are, since the form may say that too. 2.0.0 has no such thing.
/// </summary>
internal sealed class AlternateSyntax(RequestDelegate next, XapiOptions options)
{
    private const string Parameter = "method";
    private const string Content = "content";

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", VersionHeader.Name, "Content-Type", "Content-Length", "If-Match", "If-None-Match", "Accept", "Accept-Language", "Accept-Encoding",
    };

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAlternate(context.Request) && await RewriteAsync(context.Request, context.RequestAborted) is { } fault) context.Items[typeof(AlternateSyntax)] = fault;
        await next(context);
    }

    /// <summary>Why a request in this syntax cannot be understood; null where it can, or where it is not in this syntax.</summary>
    public static string? FaultOf(HttpContext context) => context.Items[typeof(AlternateSyntax)] as string;

    private static bool IsAlternate(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.QueryString.HasValue && request.Path.StartsWithSegments("/xapi")
        && XapiParameters.Of(request).Any(parameter => parameter.Key == Parameter);

    private async Task<string?> RewriteAsync(HttpRequest request, CancellationToken ct)
    {
        var body = await XapiBody.ReadAsync(request, options.MaxBodyBytes, ct);
        request.Body = new MemoryStream();
        if (!IsWelcome(request)) return "Origin: Pages of this site may not send forms here; the operator can name it in Mooc:Xapi:Origins.";
        if (body is not { } form) return $"A request may have {options.MaxBodyBytes} bytes.";
        if (XapiParameters.Of(request) is not [{ Value: var method }]) return "method: In the alternate request syntax all other parameters stand in the form.";
        if (method is not ("GET" or "HEAD" or "PUT" or "POST" or "DELETE")) return "method: It is GET, HEAD, PUT, POST or DELETE.";
        if (!IsForm(request.ContentType)) return "Content-Type: The alternate request syntax sends application/x-www-form-urlencoded.";

        return Apply(request, method, Encoding.UTF8.GetString(form.Span));
    }

    /// <summary>A form needs no leave to be sent from one site to another, and a browser sends the credentials along that it remembers.</summary>
    private bool IsWelcome(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin] || origin == $"{request.Scheme}://{request.Host}" || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private static string? Apply(HttpRequest request, string method, string form)
    {
        var parameters = new QueryBuilder();
        string? content = null, type = null;
        foreach (var field in new QueryStringEnumerable(form))
        {
            var (name, value) = (field.DecodeName().ToString(), field.DecodeValue().ToString());
            if (name == Content) content = value;
            else if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) type = value;
            else if (!Headers.Contains(name)) parameters.Add(name, value);
            else if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !TrySet(request.Headers, name, value)) return $"{name}: This is no value of a header.";
        }

        if (XapiDoor.VersionOf(request) is not XapiVersion.V103) return "method: The alternate request syntax belongs to 1.0.3.";
        if (content is null && method is ("PUT" or "POST")) return "content: In the alternate request syntax the form has a field with this name.";

        request.Method = method;
        request.QueryString = parameters.ToQueryString();
        request.ContentType = type ?? "application/json";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(content ?? ""));
        request.ContentLength = request.Body.Length;
        return null;
    }

    private static bool TrySet(IHeaderDictionary headers, string name, string value)
    {
        if (value.Any(char.IsControl)) return false;

        headers[name] = new StringValues(value);
        return true;
    }

    private static bool IsForm(string? type) => type?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;
}
