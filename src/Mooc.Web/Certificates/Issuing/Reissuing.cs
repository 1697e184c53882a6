using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Mail;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>
/// Issues all certificates of a course again, some at a time. Each is done once, however often this is cut off or run twice: it remembers the reissue that it went through, in
/// the transaction that changed it.
/// </summary>
public sealed class Reissuing(MoocDb db, Database database, PublishedCourses courses, CertificateIssuer issuer, CertificateLetters letters, AuditLog audit, TimeProvider clock)
{
    /// <summary>So few that nobody else waits long for the write lock.</summary>
    private const int AtOnce = 100;

    /// <summary>
    /// Between two steps. SQLite's waiting writers ask for the lock ten times a second at most: without a rest that is longer, ten thousand certificates locked others out
    /// for the ten seconds that they wait.
    /// </summary>
    internal static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    /// <summary>Notes what is to be done; a second one for the same course while the first is under way is the first.</summary>
    public async Task<Reissue> BeginAsync(string course, string because, CancellationToken ct)
    {
        if (await db.Reissues.FirstOrDefaultAsync(one => one.CourseId == course && one.FinishedAt == null, ct) is { } running) return running;

        var now = clock.GetUtcNow().UtcDateTime;
        var total = await db.Certificates.CountAsync(one => one.CourseId == course && one.ErasedAt == null && one.RevokedAt == null && one.IssuedAt <= now, ct);
        var made = new Reissue { Id = Guid.CreateVersion7(), CourseId = course, Because = because, CreatedAt = now, Total = total };
        db.Reissues.Add(made);
        audit.Add(CertificateActs.Reissued, subject: course);
        await db.SaveChangesAsync(ct);
        return made;
    }

    public Task<Reissue?> UnfinishedAsync(CancellationToken ct) =>
        db.Reissues.AsNoTracking().Where(one => one.FinishedAt == null).OrderBy(one => one.CreatedAt).FirstOrDefaultAsync(ct);

    /// <summary>Does the next few and says how many are done by now; null where none are left.</summary>
    public int? Step(Reissue reissue)
    {
        ArgumentNullException.ThrowIfNull(reissue);
        using var sql = database.Open();
        sql.Begin();
        var now = clock.GetUtcNow().UtcDateTime;
        var due = Due(sql, reissue);
        foreach (var held in due) IssueAgain(sql, reissue, held, now);
        if (due.Count == 0) sql.Execute($"UPDATE Reissues SET FinishedAt = {now} WHERE Id = {reissue.Id} AND FinishedAt IS NULL");
        else sql.Execute($"UPDATE Reissues SET Done = Done + {due.Count} WHERE Id = {reissue.Id}");
        var done = sql.Scalar($"SELECT Done FROM Reissues WHERE Id = {reissue.Id}", row => row.GetInt32(0));
        sql.Commit();
        return due.Count == 0 ? null : done;
    }

    private static IReadOnlyList<Held> Due(SqlSession sql, Reissue reissue) => sql.Query(
        $"""
        SELECT certificate.Id, certificate.Number, certificate.CourseTitle, certificate.Language, person.Id, person.Name, person.Email, person.Language
        FROM Certificates certificate JOIN People person ON person.Id = certificate.PersonId
        WHERE certificate.CourseId = {reissue.CourseId} AND certificate.RevokedAt IS NULL AND certificate.IssuedAt <= {reissue.CreatedAt}
            AND (certificate.ReissueId IS NULL OR certificate.ReissueId <> {reissue.Id})
        LIMIT {AtOnce}
        """, Held.Read);

    private void IssueAgain(SqlSession sql, Reissue reissue, Held held, DateTime now)
    {
        var course = courses.Library.Find(reissue.CourseId, held.Language);
        sql.Execute($"UPDATE Certificates SET ReissueId = {reissue.Id}, ReissuedAt = {now}, Issuer = {issuer.Name} WHERE Id = {held.Id}");
        if (course is not null) sql.Execute($"UPDATE Certificates SET CourseTitle = {course.Title}, Hours = {HoursOf(course)} WHERE Id = {held.Id} AND Language = {course.Language}");
        StatusPlaces.EndAll(sql, held.Id, now);
        StatusPlaces.Take(sql, held.Id, now);
        Post.Add(sql, letters.Reissued(held, reissue));
    }

    internal static decimal HoursOf(Course course) => course.Hours ?? Math.Round(course.Units.Sum(unit => unit.Minutes) / 60m, 1);
}
