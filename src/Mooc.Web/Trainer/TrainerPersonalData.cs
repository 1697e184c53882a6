using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>The cohorts that a person is in or follows, the mails that trainers had sent to them, and what is derived from their statements for trainers.</summary>
internal sealed class TrainerPersonalData : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
    [
        ("CohortMembers", "The cohorts whose trainers you let see how you are doing: until you leave them."),
        ("CohortTrainers", "The cohorts that you follow as a trainer: until you stop."),
        ("CohortInvitations", "Your address, where a trainer has invited it: until you join, at most 60 days."),
        ("Nudges", "Mails that you have had sent as a trainer: for one year."),
        ("NudgeReceivers", "That a trainer had a mail sent to you: for one year."),
        ("NudgeRefusals", "That you want no mails from trainers: until you change your mind."),
        ("Standings", "How far you are in a course and where it is hard for you, made from your answers: until you delete your account."),
        ("AnswerHistories", "Your first answer to each question, made from your answers: until you delete your account."),
    ];

    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var mine = db.Enrolments.Where(enrolment => enrolment.PersonId == person).Select(enrolment => enrolment.Id);
        var address = await AddressOfAsync(db, person, ct);
        return JsonSerializer.SerializeToNode(new
        {
            Member = await (from member in db.CohortMembers
                            join cohort in db.Cohorts on member.CohortId equals cohort.Id
                            where member.PersonId == person
                            select new { Cohort = cohort.Name, member.Pseudonym, member.JoinedAt }).ToListAsync(ct),
            Trainer = await (from trainer in db.CohortTrainers
                             join cohort in db.Cohorts on trainer.CohortId equals cohort.Id
                             where trainer.PersonId == person
                             select new { Cohort = cohort.Name, trainer.AddedAt, trainer.WantsSummary }).ToListAsync(ct),
            Invited = await (from invitation in db.CohortInvitations
                             join cohort in db.Cohorts on invitation.CohortId equals cohort.Id
                             where invitation.Email == address
                             select new { Cohort = cohort.Name, invitation.InvitedAt }).ToListAsync(ct),
            NudgesSent = await db.Nudges.Where(nudge => nudge.SenderId == person).Select(nudge => new { nudge.Rule, nudge.Note, nudge.CreatedAt }).ToListAsync(ct),
            NudgesReceived = await db.NudgeReceivers.Where(row => row.PersonId == person).Select(row => new { row.CourseId, row.HandledAt }).ToListAsync(ct),
            WantsNoNudgesSince = await db.NudgeRefusals.Where(row => row.PersonId == person).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(ct),
            Standings = await db.Standings.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
            FirstAnswers = await db.AnswerHistories.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
        })!;
    }

    public async Task EraseAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var mine = db.Enrolments.Where(enrolment => enrolment.PersonId == person).Select(enrolment => enrolment.Id);
        var address = await AddressOfAsync(db, person, ct);
        await db.CohortMembers.Where(row => row.PersonId == person).ExecuteDeleteAsync(ct);
        await db.CohortTrainers.Where(row => row.PersonId == person).ExecuteDeleteAsync(ct);
        await db.CohortInvitations.Where(row => row.Email == address).ExecuteDeleteAsync(ct);
        await db.NudgeReceivers.Where(row => row.PersonId == person).ExecuteDeleteAsync(ct);
        await db.NudgeRefusals.Where(row => row.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Nudges.Where(row => row.SenderId == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.SenderId, (Guid?)null).SetProperty(row => row.Note, ""), ct);
        await db.Standings.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
        await db.AnswerHistories.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
    }

    private static async Task<string?> AddressOfAsync(MoocDb db, Guid person, CancellationToken ct) =>
        (await db.People.Where(row => row.Id == person).Select(row => row.Email).SingleOrDefaultAsync(ct))?.ToLowerInvariant();
}
