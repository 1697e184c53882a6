using Mooc.Web.Jobs;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>
/// Hands the site's own statements on to other stores: in the order of each learner, and at least once. What is cut off between their thanks and our note of it is sent again under
/// the same id, which a store takes for the same statement.
/// </summary>
public sealed class ForwardStatements(ForwardOptions options, ForwardDelivery delivery) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        foreach (var target in options.Targets) await delivery.RunAsync(target, ct);
        return delivery.Sent;
    }
}
