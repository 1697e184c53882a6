using Microsoft.AspNetCore.Authorization;
using Mooc.Web.Account;

namespace Mooc.Web.Admin;

/// <summary>What only administrators see, and the page of courses and their problems, which authors see too. For everyone else these pages do not exist.</summary>
public static class AdminFeature
{
    public const string Policy = "administrators";
    private const string OrAuthors = "administrators and authors";

    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.RequireRole(nameof(Role.Administrator)))
            .AddPolicy(OrAuthors, policy => policy.RequireRole(nameof(Role.Administrator), nameof(Role.Author)));
        builder.Services.AddActs(AdminActs.All);
        builder.Services.AddRazorPages(options => options.Conventions.AddFolderApplicationModelConvention("/Admin",
            page => page.EndpointMetadata.Add(new AuthorizeAttribute(page.ViewEnginePath == "/Admin/Content" ? OrAuthors : Policy))));
    }

    /// <summary>Machines come with a key of their own, and without a form's token.</summary>
    public static void MapAdmin(this WebApplication app)
    {
        app.MapPost("/admin/content/webhook", ContentWebhook.ReceiveAsync).AllowAnonymous().DisableAntiforgery();
#if HANGFIRE
        app.MapEngineDashboard();
#endif
    }
}
