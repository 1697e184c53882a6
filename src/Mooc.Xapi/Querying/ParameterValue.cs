using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Mooc.Xapi.Json;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Querying;

/// <summary>
/// Reads the values of query parameters; they keep the same rules as the values of statements (Data 2.2), and serve all resources.
/// </summary>
public static class ParameterValue
{
    private const int MaxDepth = 10;

    public static bool TryReadId(string text, out Guid id) => Formats.TryReadUuid(Encoding.UTF8.GetBytes(text), out id);

    public static bool IsIri(string text) => Formats.IsIri(Encoding.UTF8.GetBytes(text));

    /// <summary><c>true</c> or <c>false</c>, spelled so.</summary>
    public static bool TryReadFlag(string text, out bool flag)
    {
        flag = text == "true";
        return flag || text == "false";
    }

    public static bool TryReadMoment(string text, out DateTimeOffset moment) => IsoTime.TryRead(text, out moment);

    public static bool TryReadCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    /// <summary>An agent or a group with an identifier, as JSON.</summary>
    /// <param name="text">The parameter.</param>
    /// <param name="version">The version that the request speaks.</param>
    /// <param name="actor">Whom it means.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryReadActor(
        string text, XapiVersion version, [NotNullWhen(true)] out Actor? actor, [NotNullWhen(false)] out string? problem)
    {
        actor = null;
        if (!JsonTree.TryRead(Encoding.UTF8.GetBytes(text), MaxDepth, out var tree, out problem)) return false;

        using (tree)
        {
            var x = new Examination(version);
            ActorRules.Actor(x, tree.Root);
            problem = x.Problems is [var first, ..] ? first.Message : AgentKey.Of(tree.Root) is null ? "A group without an identifier cannot be looked for." : null;
            if (problem is null) actor = ActorReader.Read(System.Text.Json.JsonElement.Parse(text));
        }

        return actor is not null;
    }
}
