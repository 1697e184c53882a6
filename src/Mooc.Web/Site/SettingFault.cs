using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Mooc.Web.Site;

/// <summary>Tells a setting that cannot work from a mistake in the program: the first is said in a sentence, the second keeps its stack trace.</summary>
internal static class SettingFault
{
    /// <summary>What to say, one sentence a line; null where the fault is the program's.</summary>
    public static string? SentenceOf(Exception fault) => fault switch
    {
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        AggregateException { InnerExceptions: var all } when all.All(one => one is OptionsValidationException) =>
            string.Join(Environment.NewLine, all.Select(SentenceOf)),
        WrongSettingException cannot => cannot.Message,
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } unreadable => unreadable.Message,
        IOException { InnerException: AddressInUseException or SocketException } taken => taken.Message,
        _ => null,
    };
}
