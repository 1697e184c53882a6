using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Xapi.Documents;
using Mooc.Web.Xapi.Files;
using Mooc.Web.Xapi.Forwarding;
using Mooc.Web.Xapi.Resources;
using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>Statements: the site's own, and the record store at <c>/xapi</c>.</summary>
public static class XapiFeature
{
    internal const string CorsPolicy = "xapi";

    public static void AddXapi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ActivityIds>();
        services.AddHostedService<ActivityBaseAtStart>();
        services.AddSingleton<CourseActivities>();
        services.AddSingleton<Authorities>();
        services.AddSingleton<StatementTimes>();
        services.AddSingleton<StatementLog>();
        services.AddSingleton<LearningRecords>();
        services.AddSingleton<Rebuilding>();
        services.AddScoped<Credentials>();
        services.AddSingleton<XapiPersonalData>();
        services.AddSingleton<IPersonalData>(provider => provider.GetRequiredService<XapiPersonalData>());

        services.AddOptions<XapiOptions>().Bind(builder.Configuration.GetSection("Mooc:Xapi")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<XapiOptions>>().Value);
        services.AddSingleton<XapiKeys>();
        services.AddSingleton<StatementInbox>();
        services.AddSingleton<StatementSearch>();
        services.AddSingleton<FilesOfStatements>();
        services.AddSingleton<Definitions>();
        services.AddSingleton<KnownAgents>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<StatementsReading>();
        services.AddSingleton<MultipartAnswer>();
        services.AddSingleton<StatementsBody>();
        services.AddSingleton<StatementsWriting>();
        services.AddSingleton<DocumentsResource>();
        services.AddSingleton<ActivitiesResource>();
        services.AddSingleton<AgentsResource>();
        services.AddSingleton<IStartupFilter, AlternateSyntaxFirst>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BasicAuthentication>(BasicAuthentication.SchemeName, null);
        AddForwarding(builder);
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<XapiOptions>((cors, xapi) => cors.AddPolicy(CorsPolicy, policy => policy
            .WithOrigins(xapi.AllowedOrigins)
            .WithMethods("GET", "HEAD", "POST", "PUT", "DELETE")
            .WithHeaders("Authorization", "Content-Type", "If-Match", "If-None-Match", VersionHeader.Name, "X-Experience-API-Hash", "Accept-Language", "Content-Transfer-Encoding")
            .WithExposedHeaders("ETag", "Last-Modified", "Location", VersionHeader.Name, XapiDoor.ConsistentThrough)
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
    }

    private static void AddForwarding(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ForwardOptions>().Configure(options => options.Targets = builder.Configuration.GetSection("Mooc:Forward").Get<List<ForwardTarget>>() ?? []).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ForwardOptions>, ForwardOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ForwardOptions>>().Value);
        services.AddSingleton<ForwardConnections>();
        services.AddSingleton<Pseudonyms>();
        services.AddScoped<ForwardDelivery>();
        services.AddScoped<ForwardQueue>();
        services.AddSweep<ForwardStatements>(ForwardStatements.Every);
    }

    /// <summary>After routing and before anybody is asked who they are.</summary>
    public static void UseXapi(this WebApplication app)
    {
        app.UseMiddleware<XapiDoor>();
        if (IsOpenToOrigins(app)) app.UseCors();
    }

    public static void MapXapi(this WebApplication app) => XapiRoutes.Map(app, IsOpenToOrigins(app));

    private static bool IsOpenToOrigins(WebApplication app) => app.Services.GetRequiredService<XapiOptions>().AllowedOrigins.Length > 0;
}
