namespace Mooc.Web.Courses;

/// <summary>The first page waits for the courses, not the other way round.</summary>
internal sealed class PublishAtStart(PublishedCourses courses) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => courses.PublishAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
