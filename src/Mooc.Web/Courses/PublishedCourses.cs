using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Courses;

/// <summary>The courses that readers see now. The library is swapped whole: a reader sees the old or the new one, never a mixture.</summary>
public sealed partial class PublishedCourses(SiteOptions options, TimeProvider clock, AnonymousPages pages, ILogger<PublishedCourses> log)
{
    private readonly Lock _publishing = new();
    private volatile CourseLibrary _library = CourseLibrary.Empty;

    public CourseLibrary Library => _library;

    public DateTime PublishedAt { get; private set; }

    /// <summary>The course in the language of the page, or null.</summary>
    public Course? Find(string courseId) => _library.Find(courseId, SiteLanguages.Current);

    /// <summary>All courses in catalogue order, each in the language wished for where it has it.</summary>
    public IEnumerable<Course> InLanguage(string language)
    {
        var library = _library;
        return library.Courses.Select(course => library.Find(course.Id, language) ?? course);
    }

    /// <summary>Reads the courses folder and publishes what is good; a broken unit keeps its last good version.</summary>
    public void Publish()
    {
        // One after the other, so that what was read first cannot win over what was read last.
        lock (_publishing)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var read = new CourseReader(new CourseReaderOptions { Today = DateOnly.FromDateTime(now) }).Read(options.CoursesFolder, _library);
            _library = read;
            PublishedAt = now;
            pages.Forget();
            Report(read);
        }
    }

    private void Report(CourseLibrary read)
    {
        foreach (var problem in read.Problems.Where(problem => problem.Severity == Severity.Error)) CourseProblem(problem.ToString());
        Published(read.Courses.Count, read.Courses.Sum(course => course.Units.Count()), read.Problems.Count);
    }

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void CourseProblem(string problem);

    [LoggerMessage(LogLevel.Information, "Published {Courses} courses with {Units} units; {Problems} problems, see /admin/content")]
    private partial void Published(int courses, int units, int problems);
}
