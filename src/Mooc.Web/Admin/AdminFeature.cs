using Mooc.Web.Account;

namespace Mooc.Web.Admin;

/// <summary>What only administrators see. For everyone else these pages do not exist.</summary>
public static class AdminFeature
{
    public const string Policy = "administrators";

    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireRole(nameof(Role.Administrator)));
        builder.Services.AddActs(AdminActs.All);
        builder.Services.AddRazorPages(options => options.Conventions.AuthorizeFolder("/Admin", Policy));
    }
}
