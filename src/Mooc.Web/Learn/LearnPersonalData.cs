using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Learn;

/// <summary>What learning leaves behind: progress, answers, attempts, notes.</summary>
internal sealed class LearnPersonalData : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
    [
        ("UnitStarts", "Pages that you have begun: until you delete your account."),
        ("UnitCompletions", "Pages that you have done: until you delete your account."),
        ("QuestionStates", "Your latest answer to each question, its points and the hints that you asked for: until you delete your account."),
        ("PrivateTexts", "Your notes and the words that you typed as answers: until you delete your account."),
        ("Attempts", "Your attempts at assessments: until you delete your account."),
        ("CourseCompletions", "Courses that you have completed: until you delete your account."),
    ];

    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var mine = db.Enrolments.Where(enrolment => enrolment.PersonId == person).Select(enrolment => enrolment.Id);
        return JsonSerializer.SerializeToNode(new
        {
            Begun = await db.UnitStarts.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
            Done = await db.UnitCompletions.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
            Answers = await db.QuestionStates.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
            Texts = await db.PrivateTexts.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
            Attempts = await db.Attempts.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
            Completions = await db.CourseCompletions.AsNoTracking().Where(row => mine.Contains(row.EnrolmentId)).ToListAsync(ct),
        })!;
    }

    public async Task EraseAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var mine = db.Enrolments.Where(enrolment => enrolment.PersonId == person).Select(enrolment => enrolment.Id);
        await db.UnitStarts.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
        await db.UnitCompletions.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
        await db.QuestionStates.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
        await db.PrivateTexts.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
        await db.Attempts.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
        await db.CourseCompletions.Where(row => mine.Contains(row.EnrolmentId)).ExecuteDeleteAsync(ct);
    }
}
