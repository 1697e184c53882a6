using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>Joins and leaves cohorts. Whoever joins has been told what trainers will see, and is put into the cohort's courses.</summary>
public sealed class Joining(MoocDb db, PublishedCourses courses, Enrolling enrolling, Consents consents, TimeProvider clock)
{
    private const int MostTries = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The cohort behind a code, and whether it lets anybody in now.</summary>
    public async Task<(Cohort? Cohort, JoinVerdict Verdict)> LookAsync(string code, CancellationToken ct)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct);
        return cohort is null ? (null, JoinVerdict.Unknown) : (cohort, await VerdictOnAsync(cohort, ct));
    }

    /// <summary>Joins for a person who has agreed. Who is in already stays as they are.</summary>
    public async Task<JoinVerdict> JoinAsync(SignedIn who, string code, CancellationToken ct)
    {
        Cohort? cohort;
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            // Asked under the write lock: of two that want the last place one gets it.
            (cohort, var verdict) = await LookAsync(code, ct);
            if (cohort is null || verdict != JoinVerdict.Open) return await IsMemberAsync(who.PersonId, cohort?.Id, ct) ? JoinVerdict.Open : verdict;

            if (!await IsMemberAsync(who.PersonId, cohort.Id, ct)) await AddAsync(who.PersonId, cohort, ct);
            await transaction.CommitAsync(ct);
        }

        foreach (var course in await CoursesOfAsync(cohort.Id, ct))
            if (courses.Find(course) is { } found) await enrolling.JoinAsync(who, found, ct);
        return JoinVerdict.Open;
    }

    /// <summary>Leaves: from here on no trainer of the cohort finds this person. The courses stay theirs.</summary>
    public async Task LeaveAsync(Guid person, Guid cohort, CancellationToken ct)
    {
        await db.CohortMembers.Where(member => member.CohortId == cohort && member.PersonId == person).ExecuteDeleteAsync(ct);
        await consents.WithdrawAsync(person, MatterOf(cohort), ct);
    }

    public Task<bool> IsMemberAsync(Guid person, Guid? cohort, CancellationToken ct) =>
        db.CohortMembers.AnyAsync(member => member.CohortId == cohort && member.PersonId == person, ct);

    public Task<List<string>> CoursesOfAsync(Guid cohort, CancellationToken ct) =>
        db.CohortCourses.Where(course => course.CohortId == cohort).OrderBy(course => course.Position).Select(course => course.CourseId).ToListAsync(ct);

    private async Task<JoinVerdict> VerdictOnAsync(Cohort cohort, CancellationToken ct)
    {
        var now = Now;
        if (cohort.ArchivedAt is not null || cohort.EndsOn < DateOnly.FromDateTime(now)) return JoinVerdict.Over;
        if (cohort.CodeEndsAt < now) return JoinVerdict.Expired;
        return cohort.MostMembers is { } most && await db.CohortMembers.CountAsync(member => member.CohortId == cohort.Id, ct) >= most ? JoinVerdict.Full : JoinVerdict.Open;
    }

    private async Task AddAsync(Guid person, Cohort cohort, CancellationToken ct)
    {
        db.CohortMembers.Add(new CohortMember
        {
            Id = Guid.NewGuid(), CohortId = cohort.Id, PersonId = person, Pseudonym = await FreePseudonymAsync(cohort.Id, ct), JoinedAt = Now,
        });
        consents.Give(person, MatterOf(cohort.Id), cohort.Name, WhatTrainersSee.TextOf(cohort.Privacy));
        await db.SaveChangesAsync(ct);

        var address = (await db.People.Where(row => row.Id == person).Select(row => row.Email).SingleAsync(ct))!.ToLowerInvariant();
        await db.CohortInvitations.Where(invitation => invitation.CohortId == cohort.Id && invitation.Email == address).ExecuteDeleteAsync(ct);
    }

    private async Task<string> FreePseudonymAsync(Guid cohort, CancellationToken ct)
    {
        for (var tries = 0; ; tries++)
        {
            var pseudonym = JoinCode.NewPseudonym();
            if (tries == MostTries || !await db.CohortMembers.AnyAsync(member => member.CohortId == cohort && member.Pseudonym == pseudonym, ct)) return pseudonym;
        }
    }

    private static string MatterOf(Guid cohort) => $"cohort:{cohort}";
}
