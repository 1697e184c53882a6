namespace Mooc.Web.Courses;

/// <summary>The first page waits for the courses, not the other way round. They are read while the rest of the site is put together.</summary>
internal sealed class PublishAtStart(PublishedCourses courses) : IHostedService
{
    private Task? _publishing;

    public void Begin() => _publishing ??= Task.Run(() => courses.PublishAsync(CancellationToken.None));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Begin();
        return _publishing!.WaitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
