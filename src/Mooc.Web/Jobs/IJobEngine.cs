namespace Mooc.Web.Jobs;

/// <summary>
/// What runs the sweeps by their schedule and when they are woken. Which one is chosen when the site is built; see docs/operators/jobs.md. Whatever is wrong with it,
/// the site starts and serves.
/// </summary>
public interface IJobEngine : IHostedService
{
    string Name { get; }

    /// <summary>Where its own pages are, below the site; null where it has none.</summary>
    string? Dashboard { get; }

    /// <summary>When each sweep runs next by its schedule; empty while the engine does not run.</summary>
    Task<IReadOnlyDictionary<string, DateTime>> NextRunsAsync(CancellationToken ct);
}
