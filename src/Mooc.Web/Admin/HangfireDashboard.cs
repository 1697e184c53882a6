using Hangfire;

namespace Mooc.Web.Admin;

/// <summary>
/// The engine's own pages, for administrators. They only show: to run a job is done on the site's own page, where it is written into the audit log.
/// </summary>
public static class HangfireDashboard
{
    public const string Address = "/admin/jobs/hangfire";

    public static void MapEngineDashboard(this WebApplication app) => app.MapHangfireDashboardWithAuthorizationPolicy(AdminFeature.Policy, Address, new DashboardOptions
    {
        AppPath = "/admin/jobs",
        DashboardTitle = "Jobs",
        DisplayStorageConnectionString = false,
        IsReadOnlyFunc = _ => true,
        DisplayNameFunc = (_, job) => job.Args is [string sweep, ..] ? sweep : job.Method.Name,
    });
}
