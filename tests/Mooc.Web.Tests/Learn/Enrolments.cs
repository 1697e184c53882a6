using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;
using Mooc.Web.Courses;

namespace Mooc.Web.Tests.Learn;

internal static class Enrolments
{
    /// <summary>A signed-in learner who has joined the tiny course.</summary>
    public static async Task<Visitor> JoinedAsync(this MoocSite site, string name)
    {
        var visitor = await site.LearnerAsync(name);
        var id = await site.IdOfAsync(name);
        var account = await site.WithDbAsync(db => db.LearnerAccounts.Where(row => row.PersonId == id).Select(row => row.Name).SingleAsync());
        await using var scope = site.Services.CreateAsyncScope();
        var course = scope.ServiceProvider.GetRequiredService<PublishedCourses>().Find(TinyCourse.Id)!;
        await scope.ServiceProvider.GetRequiredService<Enrolling>().JoinAsync(
            new SignedIn(Guid.Empty, id, name, Role.Learner, false, null, account, default, default), course, default);
        return visitor;
    }
}
