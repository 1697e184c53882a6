using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Content;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Learn;

namespace Mooc.Web.Tests.Commands;

/// <summary>Courses are edited while people take them.</summary>
public sealed class IdentityTests : IDisposable
{
    private static readonly string[] Asked = ["which-year", "two-rights", "hours", "which-city", "gaps", "steps", "articles", "keep", "vendor"];

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Whatever_is_reordered_renamed_moved_or_translated_every_answer_stays_with_its_question()
    {
        await WholeCourse.TakeAsync(_site, "Anna");
        var anna = await _site.IdOfAsync("Anna");
        var before = AnswersOf(anna, "en");

        var edits = Gen.Choose(0, 999).ArrayOf(CourseEdits.Needed).ToArbitrary();
        Prop.ForAll(edits, numbers =>
        {
            Directory.Delete(_site.CoursesFolder, recursive: true);
            TinyCourse.WriteTo(_site.CoursesFolder);
            CourseEdits.Make(_site.CoursesFolder, numbers);
            _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default).GetAwaiter().GetResult();

            Assert.Equal(before, AnswersOf(anna, "en"));
            Assert.Equal(before, AnswersOf(anna, "de"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

        Assert.Equal(0, (await _site.ShellAsync("rebuild", "--verify")).Code);
    }

    /// <summary>Each question's answer as its page shows it, wherever that page lies now.</summary>
    private List<string> AnswersOf(Guid person, string language)
    {
        var library = _site.Services.GetRequiredService<PublishedCourses>().Library;
        Assert.DoesNotContain(library.Problems, problem => problem.Severity == Severity.Error);
        var course = library.Find(TinyCourse.Id, language)!;
        return [.. Asked.Select(id => $"{id}: {AnswerTo(course, course.Units.Single(unit => unit.Question(id) is not null), id, person)}")];
    }

    private string AnswerTo(Course course, Unit unit, string id, Guid person)
    {
        var reads = _site.Services.GetRequiredService<ReadSessions>();
        var progress = LearnerProgress.OfAsync(reads, person, course, unit, default).GetAwaiter().GetResult();
        var question = unit.Question(id)!;
        var response = progress.Questions[id].ResponseTo(question)!;
        return $"{question.Grade(response).Raw} points for {StoredResponse.Write(response)}";
    }
}
