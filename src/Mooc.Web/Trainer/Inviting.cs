using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Mail;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>Asks people by mail to join a cohort. They need no account beforehand. Who was asked before, or is in already, gets no second mail.</summary>
public sealed class Inviting(MoocDb db, Post post, SiteAddress address, Jobs.Sweeps sweeps, TimeProvider clock)
{
    /// <returns>How many mails go out.</returns>
    public async Task<int> InviteAsync(CohortView cohort, IReadOnlyList<string> addresses, CancellationToken ct)
    {
        var known = await db.CohortInvitations.Where(row => row.CohortId == cohort.Id).Select(row => row.Email).ToListAsync(ct);
        var members = await (from member in db.CohortMembers
                             join person in db.People on member.PersonId equals person.Id
                             where member.CohortId == cohort.Id
                             select person.NormalizedEmail).ToListAsync(ct);
        var wanted = addresses.Except(known).Where(email => !members.Contains(email.ToUpperInvariant())).ToList();
        foreach (var email in wanted)
        {
            db.CohortInvitations.Add(new CohortInvitation { CohortId = cohort.Id, Email = email, InvitedAt = clock.GetUtcNow().UtcDateTime });
            post.Add(LetterTo(email, cohort));
        }

        await db.SaveChangesAsync(ct);
        if (wanted.Count > 0) sweeps.Wake<SendMails>();
        return wanted.Count;
    }

    private Letter LetterTo(string email, CohortView cohort) => new(null, email, cohort.Language,
        $"invitation:{Guid.CreateVersion7()}", "{0}: an invitation to learn together",
        new Letter.Paragraph("Hello,"),
        new Letter.Paragraph("you are invited to join “{0}” and to take this with others: {1}.", cohort.Name, string.Join(", ", cohort.Courses.Select(course => course.Title))),
        new Letter.Paragraph("To join, open this address. You need no account beforehand: {0}", address.Of($"{SiteLanguages.Known(cohort.Language)}/trainer/join/{cohort.Code}")),
        new Letter.Paragraph("Before you join, the page tells you what the trainers of the cohort will see of you. If you do not want to join, you need not do anything; we forget your address after 60 days."));
}
