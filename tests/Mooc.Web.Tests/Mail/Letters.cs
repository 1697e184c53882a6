using System.Globalization;
using Mooc.Web.Account;
using Mooc.Web.Mail;

namespace Mooc.Web.Tests.Mail;

/// <summary>Mails for tests, each to a person of its own.</summary>
internal static class Letters
{
    /// <summary>A site that hands its mails to this post office.</summary>
    public static MoocSite PostTo(this MoocSite site, TestPostOffice office)
    {
        site.Settings["Mooc:Smtp:Host"] = "127.0.0.1";
        site.Settings["Mooc:Smtp:Port"] = office.Port.ToString(CultureInfo.InvariantCulture);
        site.Settings["Mooc:Smtp:From"] = "site@city.example";
        return site;
    }

    public static async Task<Guid> ToSomebodyAsync(MoocSite site, string reason, string email = "anna@city.example", string subject = "News", string body = "Something happened.")
    {
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var person = new Person { Id = Guid.CreateVersion7(), Name = "Anna", UserName = Guid.NewGuid().ToString(), Email = email, CreatedAt = now };
        var mail = new OutgoingMail { Id = Guid.CreateVersion7(), Reason = reason, PersonId = person.Id, To = email, Subject = subject, Body = body, CreatedAt = now };
        await site.WithDbAsync(db =>
        {
            db.People.Add(person);
            db.OutgoingMails.Add(mail);
            return db.SaveChangesAsync();
        });
        return mail.Id;
    }
}
