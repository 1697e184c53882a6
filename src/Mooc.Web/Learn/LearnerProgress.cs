using System.Data.Common;
using System.Runtime.CompilerServices;
using Mooc.Content;
using Mooc.Web.Data;

namespace Mooc.Web.Learn;

/// <summary>What one learner has done in a course, and where they stand with the questions of one unit.</summary>
public sealed class LearnerProgress
{
    /// <summary>Of a reader who is not in the course.</summary>
    public static LearnerProgress None { get; } = new();

    /// <summary>Null where the person is not in the course.</summary>
    public Guid? Enrolment { get; private set; }
    public HashSet<string> DoneUnits { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, QuestionProgress> Questions { get; } = new(StringComparer.Ordinal);

    /// <summary>Percent of the course's units that are done.</summary>
    public int PercentOf(Course course)
    {
        var units = course.Units.Select(unit => unit.Id).ToList();
        return units.Count == 0 ? 0 : 100 * units.Count(DoneUnits.Contains) / units.Count;
    }

    /// <summary>One query, whatever the unit holds.</summary>
    public static Task<LearnerProgress> OfAsync(ReadSessions reads, Guid person, Course course, Unit? unit, CancellationToken ct)
    {
        var query = QueryFor(unit, person, course.Id);
        return reads.ReadAsync(async sql =>
        {
            var progress = new LearnerProgress();
            await sql.QueryAsync(query, row => progress.Take(row), ct);
            return progress;
        });
    }

    private bool Take(DbDataReader row)
    {
        var id = row.GetString(1);
        switch (row.GetInt32(0))
        {
            case 0: Enrolment = Guid.Parse(id); break;
            case 1: DoneUnits.Add(id); break;
            case 2: Question(id).Take(row); break;
            case 3: Question(id).Typed[row.GetString(8)] = row.GetString(2); break;
        }

        return true;
    }

    private QuestionProgress Question(string id) => Questions.TryGetValue(id, out var known) ? known : Questions[id] = new QuestionProgress();

    /// <summary>The text depends on the number of questions alone, so that its command stays prepared.</summary>
    private static FormattableString QueryFor(Unit? unit, Guid person, string course)
    {
        const string mine = "SELECT Id FROM Enrolments WHERE PersonId = {0} AND CourseId = {1} AND LeftAt IS NULL";
        const string always = $"""
            SELECT 0, CAST(Id AS TEXT), NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM Enrolments WHERE PersonId = {"{0}"} AND CourseId = {"{1}"} AND LeftAt IS NULL
            UNION ALL SELECT 1, UnitId, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM UnitCompletions WHERE EnrolmentId = ({mine})
            """;
        if (unit is null || unit.Questions.Count == 0) return FormattableStringFactory.Create(always, person, course);

        // The first part says which types the columns have.
        var asked = string.Join(", ", unit.Questions.Select((_, i) => $"{{{i + 2}}}"));
        return FormattableStringFactory.Create($"""
            SELECT 2, QuestionId, Response, Success, Raw, Max, Hints, Tries, NULL FROM QuestionStates WHERE EnrolmentId = ({mine}) AND QuestionId IN ({asked})
            UNION ALL {always}
            UNION ALL SELECT 3, QuestionId, Text, NULL, NULL, NULL, NULL, NULL, Part FROM PrivateTexts WHERE EnrolmentId = ({mine}) AND QuestionId IN ({asked})
            """, [person, course, .. unit.Questions.Select(question => question.Id)]);
    }
}
