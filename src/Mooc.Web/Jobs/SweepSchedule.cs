using System.Text.RegularExpressions;

namespace Mooc.Web.Jobs;

/// <summary>How often a sweep looks by itself, and the fact that it follows from, if a page may wake it by that.</summary>
public sealed partial record SweepSchedule(Type Sweep, TimeSpan Every, Type? Follows = null)
{
    public string Name => Sweep.Name;

    /// <summary>What it does, as a key of the texts: a sweep is named for its deed, so <c>SendMails</c> is "Send mails".</summary>
    public string Deed => DeedOf(Name);

    public static string DeedOf(string name) => InnerCapital().Replace(name, match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex InnerCapital();
}
