namespace Mooc.Web.Jobs;

/// <summary>
/// Looks for facts that lack their consequence and adds it: a completion without a certificate, a mail that was not sent. It knows no engine, and is safe to run
/// twice, at once or on two machines, because the database holds each consequence unique.
/// </summary>
public interface ISweep
{
    /// <summary>Runs once and says how many consequences it added: certificates, mails, rows deleted.</summary>
    Task<int> RunAsync(CancellationToken ct);
}
