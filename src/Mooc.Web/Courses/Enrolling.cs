using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Xapi;

namespace Mooc.Web.Courses;

/// <summary>Joins and leaves courses. Who comes back finds everything as it was.</summary>
public sealed class Enrolling(MoocDb db, LearningRecords records)
{
    /// <summary>The enrolment of a person who is in the course now, or null.</summary>
    public Task<Guid?> FindAsync(Guid person, string course, CancellationToken ct) => db.Enrolments
        .Where(enrolment => enrolment.PersonId == person && enrolment.CourseId == course && enrolment.LeftAt == null)
        .Select(enrolment => (Guid?)enrolment.Id).FirstOrDefaultAsync(ct);

    public async Task JoinAsync(SignedIn me, Course course, CancellationToken ct) =>
        await records.WriteAsync(record =>
        {
            var known = Known(record.Sql, me.PersonId, course.Id);
            if (known is { LeftAt: null }) return;
            record.Registered(new Enrolled(new Learner(me.AccountName), known?.Id ?? Guid.CreateVersion7(), course), Guid.CreateVersion7());
        }, ct);

    public async Task LeaveAsync(SignedIn me, Course course, CancellationToken ct) =>
        await records.WriteAsync(record =>
        {
            if (Known(record.Sql, me.PersonId, course.Id) is not { LeftAt: null } known) return;
            record.Unregistered(new Enrolled(new Learner(me.AccountName), known.Id, course), Guid.CreateVersion7());
        }, ct);

    /// <summary>Asked within the transaction, so that two tabs cannot join twice.</summary>
    private static KnownEnrolment? Known(SqlSession sql, Guid person, string course) =>
        sql.Scalar($"SELECT Id, LeftAt FROM Enrolments WHERE PersonId = {person} AND CourseId = {course}",
            row => new KnownEnrolment(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetDateTime(1)));

    private sealed record KnownEnrolment(Guid Id, DateTime? LeftAt);
}
