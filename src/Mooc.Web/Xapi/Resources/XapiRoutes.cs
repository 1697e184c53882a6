using Microsoft.AspNetCore.Authorization;
using Mooc.Web.Xapi.Documents;
using Mooc.Xapi.Documents;

namespace Mooc.Web.Xapi.Resources;

/// <summary>The resources at <c>/xapi</c>, and who may use each.</summary>
internal static class XapiRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly AuthorizationPolicy MayRead = Policy(
        XapiScopes.Everything, XapiScopes.ReadAll, XapiScopes.ReadStatements, XapiScopes.ReadOwnStatements);

    private static readonly AuthorizationPolicy MayWrite = Policy(XapiScopes.Everything, XapiScopes.WriteStatements);

    private static readonly AuthorizationPolicy MayReadActivities = Policy(XapiScopes.Everything, XapiScopes.ReadAll, XapiScopes.ReadStatements, XapiScopes.Define);

    private static readonly AuthorizationPolicy MayReadAgents = Policy(XapiScopes.Everything, XapiScopes.ReadAll, XapiScopes.ReadStatements, XapiScopes.Profile);

    public static void Map(WebApplication app, bool isOpenToOrigins)
    {
        var xapi = app.MapGroup("/xapi");
        if (isOpenToOrigins) xapi.RequireCors(XapiFeature.CorsPolicy);

        xapi.MapMethods("/about", Reading, (Delegate)AboutResource.AnswerAsync).AllowAnonymous();
        xapi.MapMethods("/statements", Reading, (HttpContext context, StatementsReading reading) => reading.AnswerAsync(context)).RequireAuthorization(MayRead);
        xapi.MapPost("/statements", (HttpContext context, StatementsWriting writing) => writing.PostAsync(context)).RequireAuthorization(MayWrite);
        xapi.MapPut("/statements", (HttpContext context, StatementsWriting writing) => writing.PutAsync(context)).RequireAuthorization(MayWrite);
        xapi.MapMethods("/activities", Reading, (HttpContext context, ActivitiesResource activities) => activities.AnswerAsync(context)).RequireAuthorization(MayReadActivities);
        xapi.MapMethods("/agents", Reading, (HttpContext context, AgentsResource agents) => agents.AnswerAsync(context)).RequireAuthorization(MayReadAgents);
        MapDocuments(xapi, "/activities/state", DocumentResource.State, XapiScopes.State);
        MapDocuments(xapi, "/activities/profile", DocumentResource.ActivityProfile, XapiScopes.Profile);
        MapDocuments(xapi, "/agents/profile", DocumentResource.AgentProfile, XapiScopes.Profile);
        xapi.Map("/activities", Unsupported(["GET", "HEAD"])).AllowAnonymous();
        xapi.Map("/agents", Unsupported(["GET", "HEAD"])).AllowAnonymous();
        xapi.Map("/about", Unsupported(["GET", "HEAD"])).AllowAnonymous();
        xapi.Map("/statements", Unsupported(["GET", "HEAD", "POST", "PUT"])).AllowAnonymous();
        xapi.Map("/{**resource}", (Delegate)NotFoundAsync).AllowAnonymous();
    }

    private static void MapDocuments(RouteGroupBuilder xapi, string address, DocumentResource resource, string scope)
    {
        var (mayRead, mayWrite) = (Policy(XapiScopes.Everything, XapiScopes.ReadAll, scope), Policy(XapiScopes.Everything, scope));
        xapi.MapMethods(address, Reading, (HttpContext context, DocumentsResource documents) => documents.GetAsync(context, resource)).RequireAuthorization(mayRead);
        xapi.MapPut(address, (HttpContext context, DocumentsResource documents) => documents.WriteAsync(context, resource, DocumentAction.Replace)).RequireAuthorization(mayWrite);
        xapi.MapPost(address, (HttpContext context, DocumentsResource documents) => documents.WriteAsync(context, resource, DocumentAction.Merge)).RequireAuthorization(mayWrite);
        xapi.MapDelete(address, (HttpContext context, DocumentsResource documents) => documents.DeleteAsync(context, resource)).RequireAuthorization(mayWrite);
        xapi.Map(address, Unsupported(["GET", "HEAD", "PUT", "POST", "DELETE"])).AllowAnonymous();
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
