using Mooc.Xapi.Json;

namespace Mooc.Xapi.Storing;

/// <summary>The names under which a statement speaks of an agent.</summary>
public static class AgentNames
{
    /// <param name="statement">A stored statement.</param>
    /// <param name="agent">The agent's <see cref="AgentKey"/>.</param>
    /// <exception cref="FormatException">This is not a JSON object.</exception>
    public static IReadOnlyCollection<string> In(ReadOnlyMemory<byte> statement, string agent)
    {
        using var tree = StoredText.Read(statement);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var node = new JsonNode(tree, i);
            if (node.IsObject && node.Find("name"u8) is { IsText: true } name && IsAgent(node, agent)) names.Add(name.ToString());
        }

        return names;
    }

    // An account has a name too, which is no name for people; it has none of the identifiers.
    private static bool IsAgent(JsonNode node, string agent) => AgentKey.Of(node) == agent;
}
