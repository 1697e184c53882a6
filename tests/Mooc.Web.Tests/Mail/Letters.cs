using Mooc.Web.Account;
using Mooc.Web.Mail;

namespace Mooc.Web.Tests.Mail;

/// <summary>Mails for tests, each to a person of its own.</summary>
internal static class Letters
{
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
