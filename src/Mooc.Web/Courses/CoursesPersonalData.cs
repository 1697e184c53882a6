using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Courses;

/// <summary>Which courses a person has joined and left.</summary>
internal sealed class CoursesPersonalData : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } = [("Enrolments", "The courses that you have joined and left: until you delete your account.")];

    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct) =>
        JsonSerializer.SerializeToNode(await db.Enrolments.AsNoTracking().Where(enrolment => enrolment.PersonId == person).ToListAsync(ct))!;

    public Task EraseAsync(MoocDb db, Guid person, CancellationToken ct) =>
        db.Enrolments.Where(enrolment => enrolment.PersonId == person).ExecuteDeleteAsync(ct);
}
