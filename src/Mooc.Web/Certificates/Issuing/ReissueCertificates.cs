using Mooc.Web.Jobs;
using Mooc.Web.Mail;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>Carries on with whatever certificates are to be issued again, from where it was cut off.</summary>
public sealed class ReissueCertificates(Reissuing reissuing, Sweeps sweeps) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var done = 0;
        while (await reissuing.UnfinishedAsync(ct) is { } reissue)
        {
            for (; reissuing.Step(reissue) is { } now; done += now - reissue.Done, reissue.Done = now)
            {
                sweeps.Wake<SendMails>();
                await Task.Delay(Reissuing.Rest, ct);
            }
        }

        return done;
    }
}
