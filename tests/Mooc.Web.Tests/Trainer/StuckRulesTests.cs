using Microsoft.Extensions.DependencyInjection;
using Mooc.Content;
using Mooc.Web.Courses;
using Mooc.Web.Trainer;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Tests.Trainer;

/// <summary>Each rule by itself, on the edge between help that is due and help that is a nuisance.</summary>
public sealed class StuckRulesTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(0.02, true, null)]
    [InlineData(9, false, StuckRule.CertificateMissing)]
    [InlineData(9, true, null)]
    public void Who_completed_and_got_no_certificate_needs_help(double daysAgo, bool hasCertificate, StuckRule? expected) =>
        Assert.Equal(expected, Of(Begun(daysAgo) with { CompletedAt = Before(daysAgo), CertificateAt = hasCertificate ? Now : null }));

    [Theory]
    [InlineData(1, 30, null)]
    [InlineData(2, 1, null)]
    [InlineData(2, 9, StuckRule.FailedAgain)]
    public void Who_failed_twice_and_does_not_try_again_needs_help(int failures, double daysAgo, StuckRule? expected) =>
        Assert.Equal(expected, Of(Begun(0.1) with { FailedUnit = "final-test", FailedAttempts = failures, FailedAt = Before(daysAgo) }));

    [Theory]
    [InlineData(9, null, StuckRule.WrongAgain)]
    [InlineData(1, null, null)]
    [InlineData(9, 8.5, null)]
    public void Who_answers_wrongly_again_and_again_and_gets_no_further_needs_help(double daysAgo, double? doneDaysAgo, StuckRule? expected) =>
        Assert.Equal(expected, Of(Begun(daysAgo) with
        {
            HardQuestion = "which-year",
            WrongTries = 3,
            WrongAt = Before(daysAgo),
            LastDoneAt = doneDaysAgo is { } done ? Before(done) : null,
        }));

    [Fact]
    public void A_question_that_the_course_no_longer_has_holds_nobody_up() =>
        Assert.Null(Of(Begun(9) with { HardQuestion = "gone", WrongTries = 3, WrongAt = Before(9) }));

    [Theory]
    [InlineData(1, null)]
    [InlineData(11, StuckRule.AttemptLeftOpen)]
    public void Who_leaves_an_assessment_open_needs_help(double daysAgo, StuckRule? expected) =>
        Assert.Equal(expected, Of(Begun(daysAgo) with { OpenUnit = "final-test", OpenSince = Before(daysAgo) }));

    [Theory]
    [InlineData(5, null)]
    [InlineData(11, StuckRule.AllButAssessment)]
    public void Who_did_all_but_the_assessment_needs_help(double daysAgo, StuckRule? expected) =>
        Assert.Equal(expected, Of(Begun(daysAgo) with { Done = " welcome kinds", DoneCount = 2, LastDoneAt = Before(daysAgo) }));

    [Theory]
    [InlineData(8, 0, null)]
    [InlineData(8, 2, StuckRule.NotBegun)]
    [InlineData(15, 0, StuckRule.NotBegun)]
    public void Who_has_not_begun_needs_help_sooner_where_the_others_are_under_way(double daysAgo, int half, StuckRule? expected) =>
        Assert.Equal(expected, Of(Begun(1) with { BegunAt = null, LastAt = null, JoinedAt = Before(daysAgo) }, half));

    [Theory]
    [InlineData(10, 1, 0, null)]
    [InlineData(16, 1, 0, StuckRule.WentQuiet)]
    [InlineData(16, 4, 30, null)]
    [InlineData(31, 4, 30, StuckRule.WentQuiet)]
    public void Who_went_quiet_needs_help_by_their_own_rhythm(double daysAgo, int activeDays, double overDays, StuckRule? expected) =>
        Assert.Equal(expected, Of(Begun(daysAgo) with { ActiveDays = activeDays, BegunAt = Before(daysAgo + overDays) }));

    [Fact]
    public void Who_has_left_the_course_is_not_followed() =>
        Assert.Null(Of(Begun(30) with { Enrolment = null }));

    [Theory]
    [InlineData("0:5 1:5", 1)]
    [InlineData("0:6 2:5", 0)]
    [InlineData("0:1 1:2 3:7", 3)]
    [InlineData("", 0)]
    public void Half_of_the_cohort_is_where_at_least_half_are(string counts, int half)
    {
        var people = counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(count => count.Split(':')).Select(count => (Number(count[0]), Number(count[1])));

        Assert.Equal(half, CoursePace.Of(Tiny, Now, people).Half);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private Course Tiny => _site.Services.GetRequiredService<PublishedCourses>().Library.Find(TinyCourse.Id, "en")!;

    private StuckRule? Of(LearnerStanding learner, int half = 0) =>
        StuckRules.FirstFor(learner, CoursePace.Of(Tiny, Before(60), [(half, 10)]), Now)?.Rule;

    private static DateTime Before(double days) => Now.AddDays(-days);

    /// <summary>Somebody who was here on one day, so long ago.</summary>
    private static LearnerStanding Begun(double daysAgo) => new()
    {
        CohortId = Guid.NewGuid(), Member = Guid.NewGuid(), Person = Guid.NewGuid(), Name = "Anna", Pseudonym = "ABCD", JoinedAt = Before(60), CourseId = TinyCourse.Id, Enrolment = Guid.NewGuid(),
        BegunAt = Before(daysAgo), LastAt = Before(daysAgo), ActiveDays = 1,
    };
}
