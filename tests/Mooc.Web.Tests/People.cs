using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;

namespace Mooc.Web.Tests;

/// <summary>Named people who are signed in already: <c>var anna = await site.LearnerAsync("Anna");</c></summary>
internal static class People
{
    /// <summary>Everybody's password, where one is needed at all.</summary>
    public const string Password = "a quiet river in May";

    public static Task<Visitor> LearnerAsync(this MoocSite site, string name) => site.PersonAsync(name, Role.Learner);
    public static Task<Visitor> TrainerAsync(this MoocSite site, string name) => site.PersonAsync(name, Role.Trainer);
    public static Task<Visitor> AuthorAsync(this MoocSite site, string name) => site.PersonAsync(name, Role.Author);
    public static Task<Visitor> AdministratorAsync(this MoocSite site, string name) => site.PersonAsync(name, Role.Administrator);

    /// <summary>The address of a person whom the methods above made.</summary>
    public static string EmailOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@city.example";

    public static Task<Guid> IdOfAsync(this MoocSite site, string name)
    {
        var email = EmailOf(name);
        return site.WithDbAsync(db => db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync());
    }

    /// <summary>Makes the account through the site's own registration, and the session without the form; with a second factor where the role needs one.</summary>
    public static Task<Visitor> PersonAsync(this MoocSite site, string name, Role role) => site.PersonAsync(name, role, withSecondFactor: role != Role.Learner);

    /// <summary>Somebody who has shown nothing but a password.</summary>
    public static Task<Visitor> WithPasswordAloneAsync(this MoocSite site, string name, Role role) => site.PersonAsync(name, role, withSecondFactor: false);

    private static async Task<Visitor> PersonAsync(this MoocSite site, string name, Role role, bool withSecondFactor)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var registration = scope.ServiceProvider.GetRequiredService<Registration>();
        var outcome = await registration.CreateAsync(new NewPerson(name, EmailOf(name), Password, role, Language: null), default);
        var person = outcome.Person ?? throw new InvalidOperationException($"{name} has an account already.");

        var sessions = scope.ServiceProvider.GetRequiredService<Sessions>();
        var token = await sessions.StartAsync(person.Id, "Firefox, Linux", withSecondFactor, default);
        return site.VisitorWith(token);
    }
}
