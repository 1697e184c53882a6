using Microsoft.AspNetCore.Authorization;
using Mooc.Web.Account;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Web.Trainer;

/// <summary>Exports have two doors: a trainer's session, and a system's key with the scope <c>trainer/read</c>.</summary>
internal static class ExportRoutes
{
    private const string Scheme = "session-or-key";

    private static readonly AuthorizationPolicy TrainersAndKeys = new AuthorizationPolicyBuilder(Scheme)
        .RequireAssertion(asked => asked.User.IsInRole(nameof(Role.Trainer)) || asked.User.HasClaim(XapiClient.ScopeClaim, XapiScopes.ReadTrainers)).Build();

    /// <summary>Whoever sends credentials is asked for nothing else.</summary>
    public static void AddDoors(IServiceCollection services) => services.AddAuthentication().AddPolicyScheme(Scheme, null, options =>
        options.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0 ? BasicAuthentication.SchemeName : SessionAuthentication.SchemeName);

    public static void Map(WebApplication app)
    {
        app.MapGet("/trainer/{cohort:guid}/export.csv", (Guid cohort, string? sort, HttpContext context, CohortExport export) => export.CsvAsync(cohort, sort, context))
            .RequireAuthorization(TrainersAndKeys).RequireRateLimiting(Doors.Costly);
        app.MapGet("/trainer/{cohort:guid}/export.json", (Guid cohort, string? sort, HttpContext context, CohortExport export) => export.JsonAsync(cohort, sort, context))
            .RequireAuthorization(TrainersAndKeys).RequireRateLimiting(Doors.Costly);
    }
}
