using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>A cohort at one moment, read in one go: how far it is in each course, who may need help, and one page of its members.</summary>
public sealed class CohortPicture
{
    public const int MembersAPage = 50;
    private const int MostStuck = 200;
    private const int MostRecent = 6;

    private readonly List<MemberRow> _members = [];
    private readonly List<StuckLearner> _stuck = [];
    private readonly List<LearnerStanding> _certified = [];

    private CohortPicture(IReadOnlyList<CoursePicture> courses) => Courses = courses;

    public IReadOnlyList<CoursePicture> Courses { get; }

    /// <summary>Most pressing first; at most two hundred.</summary>
    public IReadOnlyList<StuckLearner> Stuck { get; private set; } = [];
    public IReadOnlyDictionary<StuckRule, int> StuckByRule { get; private set; } = new Dictionary<StuckRule, int>();
    public int StuckPeople { get; private set; }
    public IReadOnlyList<MemberRow> Members => _members;

    /// <summary>Members who have completed every course.</summary>
    public int Finished { get; private set; }

    /// <summary>The latest certificates.</summary>
    public IReadOnlyList<LearnerStanding> Certified { get; private set; } = [];

    public static async Task<CohortPicture> OfAsync(CohortView cohort, CohortRows rows, RowOrder order, int page, DateTime now, CancellationToken ct)
    {
        var paces = await rows.PacesAsync([cohort], ct);
        var picture = new CohortPicture([.. cohort.Courses.Select(course => new CoursePicture(paces[(cohort.Id, course.Id)]))]);
        var first = (page - 1) * MembersAPage;
        var number = -1;
        MemberRow? current = null;
        await foreach (var row in rows.ReadAsync([cohort], order).WithCancellation(ct))
        {
            if (current?.Member != row.Member)
            {
                picture.Close(current);
                current = new MemberRow(row);
                number++;
                if (number >= first && number < first + MembersAPage) picture._members.Add(current);
            }

            picture.Add(current, row, StuckList.Of(row, paces, now));
        }

        picture.Close(current);
        picture.Finish();
        return picture;
    }

    private void Add(MemberRow member, LearnerStanding row, StuckLearner? stuck)
    {
        if (row.CourseId is null) return;

        member.Courses[row.CourseId] = row;
        Courses.First(course => course.Course.Id == row.CourseId).Add(row);
        if (row.CertificateAt is not null) _certified.Add(row);
        if (stuck is null) return;

        member.Stuck ??= stuck;
        _stuck.Add(stuck);
    }

    private void Close(MemberRow? member)
    {
        if (member is null) return;
        if (member.Stuck is not null) StuckPeople++;
        if (Courses.Count > 0 && Courses.All(course => member.Courses.GetValueOrDefault(course.Course.Id)?.CompletedAt is not null)) Finished++;
    }

    private void Finish()
    {
        Stuck = [.. _stuck.OrderBy(one => one.Reason.Rule).ThenBy(one => one.Reason.Since).Take(MostStuck)];
        StuckByRule = _stuck.CountBy(one => one.Reason.Rule).OrderBy(rule => rule.Key).ToDictionary();
        Certified = [.. _certified.OrderByDescending(row => row.CertificateAt).Take(MostRecent)];
    }
}
