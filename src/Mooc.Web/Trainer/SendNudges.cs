using Microsoft.EntityFrameworkCore;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;

namespace Mooc.Web.Trainer;

/// <summary>
/// Puts the mails of nudges into the out-tray, one to each receiver: the note that it was handled and the mail are one save, and the mail's reason is unique. Who has left the cohort
/// meanwhile, or wants no such mails, gets none.
/// </summary>
public sealed class SendNudges(MoocDb db, PublishedCourses courses, NudgeLetters letters, Post post, Sweeps sweeps, TimeProvider clock) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private const int MostAtOnce = 200;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.NudgeReceivers.Where(row => row.HandledAt == null).OrderBy(row => row.NudgeId).Take(MostAtOnce).ToListAsync(ct);
        if (waiting.Count == 0) return 0;

        var entitled = (await EntitledAsync(waiting.Select(row => row.NudgeId).Distinct().ToArray(), ct)).ToDictionary(row => (row.Nudge, row.Person));
        foreach (var row in waiting)
        {
            row.HandledAt = now;
            if (entitled.GetValueOrDefault((row.NudgeId, row.PersonId)) is { } receiver && courses.Library.Find(receiver.CourseId, receiver.Language) is { } course)
                post.Add(letters.Of(receiver, course));
        }

        await db.SaveChangesAsync(ct);
        sweeps.Wake<SendMails>();
        return waiting.Count;
    }

    private async Task<IReadOnlyList<NudgeLetters.Receiver>> EntitledAsync(Guid[] nudges, CancellationToken ct) =>
        await (from receiver in db.NudgeReceivers
               join nudge in db.Nudges on receiver.NudgeId equals nudge.Id
               join cohort in db.Cohorts on nudge.CohortId equals cohort.Id
               join member in db.CohortMembers on new { CohortId = cohort.Id, receiver.PersonId } equals new { member.CohortId, member.PersonId }
               join person in db.People on receiver.PersonId equals person.Id
               where nudges.Contains(nudge.Id) && receiver.HandledAt == null && cohort.ArchivedAt == null && person.SuspendedAt == null
                   && !db.NudgeRefusals.Any(refusal => refusal.PersonId == person.Id)
               select new NudgeLetters.Receiver(nudge.Id, person.Id, person.Name, person.Email!, person.Language ?? cohort.Language, cohort.Name, receiver.CourseId, nudge.Rule, nudge.Note,
                   db.People.Where(sender => sender.Id == nudge.SenderId).Select(sender => sender.Name).FirstOrDefault())).ToListAsync(ct);
}
