using Microsoft.AspNetCore.Authorization;

namespace Mooc.Web.Xapi.Resources;

/// <summary>The resources at <c>/xapi</c>, and who may use each.</summary>
internal static class XapiRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly AuthorizationPolicy MayRead = Policy(
        XapiScopes.Everything, XapiScopes.ReadAll, XapiScopes.ReadStatements, XapiScopes.ReadOwnStatements);

    private static readonly AuthorizationPolicy MayWrite = Policy(XapiScopes.Everything, XapiScopes.WriteStatements);

    public static void Map(WebApplication app, bool isOpenToOrigins)
    {
        var xapi = app.MapGroup("/xapi");
        if (isOpenToOrigins) xapi.RequireCors(XapiFeature.CorsPolicy);

        xapi.MapMethods("/about", Reading, (Delegate)AboutResource.AnswerAsync).AllowAnonymous();
        xapi.MapMethods("/statements", Reading, (HttpContext context, StatementsReading reading) => reading.AnswerAsync(context)).RequireAuthorization(MayRead);
        xapi.MapPost("/statements", (HttpContext context, StatementsWriting writing) => writing.PostAsync(context)).RequireAuthorization(MayWrite);
        xapi.MapPut("/statements", (HttpContext context, StatementsWriting writing) => writing.PutAsync(context)).RequireAuthorization(MayWrite);
        xapi.Map("/about", Unsupported(["GET", "HEAD"])).AllowAnonymous();
        xapi.Map("/statements", Unsupported(["GET", "HEAD", "POST", "PUT"])).AllowAnonymous();
        xapi.Map("/{**resource}", (Delegate)NotFoundAsync).AllowAnonymous();
    }

    private static Task NotFoundAsync(HttpContext context) => XapiAnswer.RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such resource here.");

    private static Delegate Unsupported(string[] methods) => (HttpContext context) =>
    {
        context.Response.Headers.Allow = string.Join(", ", methods);
        return XapiAnswer.RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, $"This resource answers {string.Join(", ", methods)}.");
    };

    private static AuthorizationPolicy Policy(params string[] scopes) =>
        new AuthorizationPolicyBuilder(BasicAuthentication.SchemeName).RequireClaim(XapiClient.ScopeClaim, scopes).Build();
}
