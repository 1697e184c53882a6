using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>How a cohort answered: the figures of every question of a course from one query, and the ways that were taken through a story.</summary>
public sealed class CohortAnswers(MoocDb db)
{
    public async Task<IReadOnlyList<QuestionFigures>> OfAsync(Guid cohort, Course course, CancellationToken ct)
    {
        var figures = course.Units.SelectMany(unit => unit.Questions.Where(question => question.IsGraded).Select(question => new QuestionFigures(question, unit)))
            .ToDictionary(one => one.Question.Id, StringComparer.Ordinal);
        var marks = new Marks();
        await foreach (var row in Rows(cohort, course.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!figures.TryGetValue(row.QuestionId, out var question)) continue;
            question.Add(row);
            marks.Add(row);
        }

        foreach (var (id, discrimination) in marks.Discriminations()) figures[id].Discrimination = discrimination;
        return [.. figures.Values];
    }

    /// <summary>The choices that members took, one list a member: to the first end that they came to, or as far as they are.</summary>
    public async Task<IReadOnlyList<string[]>> PathsAsync(Guid cohort, string course, string question, CancellationToken ct)
    {
        var rows = await (from member in db.CohortMembers
                          join enrolment in db.Enrolments on member.PersonId equals enrolment.PersonId
                          join answer in db.AnswerHistories on enrolment.Id equals answer.EnrolmentId
                          where member.CohortId == cohort && enrolment.CourseId == course && enrolment.LeftAt == null && answer.QuestionId == question && answer.Response != null
                          select answer.Response!).ToListAsync(ct);
        return [.. rows.Select(row => row.Split("[,]", StringSplitOptions.RemoveEmptyEntries))];
    }

    private IQueryable<AnswerRow> Rows(Guid cohort, string course) =>
        from member in db.CohortMembers
        join enrolment in db.Enrolments on member.PersonId equals enrolment.PersonId
        join answer in db.AnswerHistories on enrolment.Id equals answer.EnrolmentId
        from state in db.QuestionStates.Where(row => row.EnrolmentId == answer.EnrolmentId && row.QuestionId == answer.QuestionId).DefaultIfEmpty()
        where member.CohortId == cohort && enrolment.CourseId == course && enrolment.LeftAt == null
        select new AnswerRow(answer.EnrolmentId, answer.QuestionId, answer.Response, answer.Success, answer.Scaled, answer.Seconds, answer.Language, state == null ? 0 : state.Hints);

    /// <summary>Everybody's marks, to see whether those who do well elsewhere do well here.</summary>
    private sealed class Marks
    {
        private const int Fewest = 10;
        private readonly Dictionary<Guid, (double Sum, int Count)> _learners = [];
        private readonly Dictionary<string, List<(Guid Learner, double Mark)>> _questions = new(StringComparer.Ordinal);

        public void Add(AnswerRow row)
        {
            if (row.Scaled is not { } scaled) return;

            var mark = (double)scaled;
            var known = _learners.GetValueOrDefault(row.Enrolment);
            _learners[row.Enrolment] = (known.Sum + mark, known.Count + 1);
            if (!_questions.TryGetValue(row.QuestionId, out var marks)) _questions[row.QuestionId] = marks = [];
            marks.Add((row.Enrolment, mark));
        }

        /// <summary>The correlation of each question with the learner's average in all others.</summary>
        public IEnumerable<(string Question, double Discrimination)> Discriminations()
        {
            foreach (var (question, marks) in _questions)
            {
                var pairs = marks.Where(one => _learners[one.Learner].Count > 1)
                    .Select(one => (X: one.Mark, Y: (_learners[one.Learner].Sum - one.Mark) / (_learners[one.Learner].Count - 1))).ToList();
                if (pairs.Count >= Fewest && Correlation(pairs) is { } found) yield return (question, found);
            }
        }

        private static double? Correlation(List<(double X, double Y)> pairs)
        {
            var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
            var (xx, yy) = (pairs.Sum(pair => Math.Pow(pair.X - x, 2)), pairs.Sum(pair => Math.Pow(pair.Y - y, 2)));
            return xx * yy > 0 ? pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / Math.Sqrt(xx * yy) : null;
        }
    }
}
