using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Trainer.Simulation;
using Mooc.Web.Trainer.Stuck;
using Mooc.Web.Xapi;

namespace Mooc.Web.Trainer;

/// <summary>Cohorts: who is in them, who is stuck and why, and what to do about it. A cohort is there for its trainers alone.</summary>
public static class TrainerFeature
{
    public const string Policy = "trainers";

    private static readonly string[] TrainersPages = ["Index", "New", "Dashboard", "People", "Settings", "Learner", "Questions", "Scenario", "Nudge"];
    private static readonly string[] OpenPages = ["Join", "Numbers", "Unsubscribe", "Rules"];

    public static void AddTrainer(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<MyCohorts>();
        services.AddScoped<Joining>();
        services.AddScoped<Inviting>();
        services.AddScoped<CohortPages>();
        services.AddScoped<CohortKeeping>();
        services.AddScoped<NumbersLinks>();
        services.AddScoped<NudgeChoice>();
        services.AddSingleton<IExpiry, OldInvitations>();
        services.AddScoped<IPersonalData, TrainerPersonalData>();
        services.AddSingleton<IProjection, StandingProjection>();
        services.AddScoped<CohortRows>();
        services.AddScoped<StuckList>();
        services.AddScoped<LearnersRecord>();
        services.AddScoped<CohortAnswers>();
        services.AddScoped<CohortExport>();
        services.AddScoped<Nudging>();
        services.AddScoped<NudgeLetters>();
        services.AddSweep<SendNudges>(SendNudges.Every, follows: typeof(Nudge));
        services.AddSweep<SendSummaries>(SendSummaries.Every);
        services.AddScoped<CohortSimulation>();
        services.AddScoped<DemoSite>();
        services.AddActs(TrainerActs.All);
        ExportRoutes.AddDoors(services);

        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireRole(nameof(Role.Trainer)));
        services.AddRazorPages(options =>
        {
            foreach (var page in TrainersPages) options.Conventions.AuthorizePage($"/Trainer/{page}", Policy);
            foreach (var page in OpenPages) options.Conventions.AllowAnonymousToPage($"/Trainer/{page}");
        });
    }

    public static void MapTrainer(this WebApplication app) => ExportRoutes.Map(app);
}
