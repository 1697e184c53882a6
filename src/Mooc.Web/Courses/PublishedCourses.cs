using Mooc.Content;
using Mooc.Web.Courses.Publishing;
using Mooc.Web.Jobs;
using Mooc.Web.Site;

namespace Mooc.Web.Courses;

/// <summary>
/// The courses that readers see now. The library is swapped whole, and a request sees one from its beginning to its end: the old or the new one, never a mixture.
/// </summary>
public sealed partial class PublishedCourses(
    ReadFolder folder, AnonymousPages pages, Sweeps sweeps, IHttpContextAccessor http, ILogger<PublishedCourses> log) : IDisposable
{
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private volatile Publication _latest = new(CourseLibrary.Empty, DateTime.MinValue, "");

    /// <summary>The newest publication, whatever the request at hand has seen.</summary>
    public Publication Latest => _latest;

    /// <summary>What the request at hand sees; without a request the newest.</summary>
    public CourseLibrary Library
    {
        get
        {
            if (http.HttpContext is not { } request) return _latest.Library;
            if (request.Features.Get<Publication>() is { } seen) return seen.Library;

            var first = _latest;
            request.Features.Set(first);
            return first.Library;
        }
    }

    /// <summary>After readers have been given something else to see.</summary>
    public event Action? Swapped;

    /// <summary>The course in the language of the page, or null.</summary>
    public Course? Find(string courseId) => Library.Find(courseId, SiteLanguages.Current);

    /// <summary>All courses in catalogue order, each in the language wished for where it has it.</summary>
    public IEnumerable<Course> InLanguage(string language)
    {
        var library = Library;
        return library.Courses.Select(course => library.Find(course.Id, language) ?? course);
    }

    /// <summary>Reads the courses folder and publishes what is good; a broken unit keeps its last good version.</summary>
    public async Task PublishAsync(CancellationToken ct)
    {
        // One after the other, so that what was read first cannot win over what was read last.
        await _publishing.WaitAsync(ct);
        try
        {
            Swap(await folder.ReadAsync(_latest, ct));
        }
        finally
        {
            _publishing.Release();
        }
    }

    public void Dispose() => _publishing.Dispose();

    private void Swap(Publication read)
    {
        var isSame = read.Library.Version == _latest.Library.Version;
        _latest = read;
        if (!isSame)
        {
            pages.Forget();
            sweeps.WakeAfter<CourseLibrary>();
        }

        Report(read);
        Swapped?.Invoke();
    }

    private void Report(Publication read)
    {
        if (read.Fault != PublishingFault.None) NotRead(read.Fault);
        var library = read.Library;
        foreach (var problem in library.Problems.Where(problem => problem.Severity == Severity.Error)) CourseProblem(problem.ToString());
        Published(library.Courses.Count, library.Courses.Sum(course => course.Units.Count()), library.Problems.Count);
    }

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void CourseProblem(string problem);

    [LoggerMessage(LogLevel.Error, "The courses folder could not be read ({Fault}); what was online before stays")]
    private partial void NotRead(PublishingFault fault);

    [LoggerMessage(LogLevel.Information, "Published {Courses} courses with {Units} units; {Problems} problems, see /admin/content")]
    private partial void Published(int courses, int units, int problems);
}
