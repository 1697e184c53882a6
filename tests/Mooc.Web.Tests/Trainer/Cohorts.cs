using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;
using Mooc.Web.Tests.Commands;
using Mooc.Web.Trainer;

namespace Mooc.Web.Tests.Trainer;

/// <summary>Cohorts of the tiny course, made and joined as trainers and learners do it.</summary>
internal static class Cohorts
{
    /// <summary>A cohort that this trainer has made through the form; gives its id.</summary>
    public static async Task<Guid> CohortAsync(this Visitor trainer, string name = "City hall", Privacy privacy = Privacy.Named, params (string Field, string Value)[] more)
    {
        await trainer.OpenAsync("/trainer/new");
        await trainer.PressAsync("Create cohort", [("Name", name), ("Form.Privacy", privacy.ToString()), .. more]);
        return await trainer.Site.WithDbAsync(db => db.Cohorts.Where(cohort => cohort.Name == name).Select(cohort => cohort.Id).SingleAsync());
    }

    public static Task<string> CodeOfAsync(this MoocSite site, Guid cohort) =>
        site.WithDbAsync(db => db.Cohorts.Where(row => row.Id == cohort).Select(row => row.Code).SingleAsync());

    /// <summary>Agrees and joins by the cohort's link.</summary>
    public static async Task<Visitor> JoinAsync(this Visitor learner, Guid cohort)
    {
        await learner.OpenAsync($"/trainer/join/{await learner.Site.CodeOfAsync(cohort)}");
        await learner.PressAsync("Join the cohort", ("agreed", "true"));
        return learner;
    }

    public static async Task<Visitor> MemberAsync(this MoocSite site, string name, Guid cohort) => await (await site.LearnerAsync(name)).JoinAsync(cohort);

    public static async Task ShellEraseAsync(this MoocSite site, string name) =>
        Assert.Equal(0, (await site.ShellAsync("person", "erase", People.EmailOf(name))).Code);

    /// <summary>Somebody whom the site knows already, at another browser.</summary>
    public static async Task<Visitor> AgainAsync(this MoocSite site, string name)
    {
        var id = await site.IdOfAsync(name);
        await using var scope = site.Services.CreateAsyncScope();
        return site.VisitorWith(await scope.ServiceProvider.GetRequiredService<Sessions>().StartAsync(id, "Firefox, Linux", withSecondFactor: true, default));
    }
}
