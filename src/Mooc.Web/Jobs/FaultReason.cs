using System.Data.Common;
using System.Net.Mail;
using System.Net.Sockets;

namespace Mooc.Web.Jobs;

/// <summary>
/// Why something failed, in the words of the machine: the kinds of exception from the outermost to the cause, with their code where they have one. An
/// exception's own words may hold a name or an address; they stay in the log.
/// </summary>
public static class FaultReason
{
    public const int Longest = 200;

    public static string Of(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var kinds = Chain(fault).Select(KindOf).Distinct().ToList();
        var reason = string.Join(", because of ", kinds);
        return reason.Length <= Longest ? reason : reason[..Longest];
    }

    private static IEnumerable<Exception> Chain(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
            if (cause is not AggregateException) yield return cause;
    }

    private static string KindOf(Exception fault) => fault switch
    {
        SmtpException refused => $"{fault.GetType().Name} ({refused.StatusCode})",
        SocketException socket => $"{nameof(SocketException)} ({socket.SocketErrorCode})",
        HttpRequestException { StatusCode: { } status } => $"{nameof(HttpRequestException)} ({(int)status})",
        DbException { SqlState: { } state } => $"{fault.GetType().Name} ({state})",
        DbException database => $"{fault.GetType().Name} ({database.ErrorCode})",
        _ => fault.GetType().Name,
    };
}
