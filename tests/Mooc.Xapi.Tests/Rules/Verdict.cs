using System.Text;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Tests.Rules;

/// <summary>What the rules say to a text in each version.</summary>
internal static class Verdict
{
    public static void Good(string json)
    {
        Assert.Empty(Of(json, XapiVersion.V103));
        Assert.Empty(Of(json, XapiVersion.V200));
    }

    /// <summary>Both versions refuse the text, and the first problem is where it is said to be.</summary>
    public static void Bad(string json, string path)
    {
        Assert.Equal(path, FirstOf(Of(json, XapiVersion.V103)));
        Assert.Equal(path, FirstOf(Of(json, XapiVersion.V200)));
    }

    public static IReadOnlyList<StatementProblem> Of(string json, XapiVersion version) =>
        StatementRules.Check(Encoding.UTF8.GetBytes(json), version);

    private static string? FirstOf(IReadOnlyList<StatementProblem> problems) => problems is [var first, ..] ? first.Path : null;
}
