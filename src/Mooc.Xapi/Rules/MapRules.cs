using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>Language maps and extensions: objects whose keys are data (Data 4.1, 4.2).</summary>
internal static class MapRules
{
    private const int ManyKeys = 16;

    public static void Languages(Examination x, JsonNode node)
    {
        if (!node.IsObject)
        {
            x.Refuse(node, "Data 4.2", "Here stands a language map: an object of language tags and texts.");
            return;
        }

        foreach (var property in node.Properties)
        {
            if (!LanguageTag.IsWellFormed(property.Name.Text)) x.Refuse(property.Name, "RFC 5646", $"'{property.Name}' is no language tag.");
            if (!property.Value.IsText) x.Refuse(property.Value, "Data 4.2", "The value of a language map is a text.");
        }

        KeysOnce(x, node);
    }

    public static void Extensions(Examination x, JsonNode node)
    {
        if (!node.IsObject)
        {
            x.Refuse(node, "Data 4.1", "Extensions are an object of IRIs and values.");
            return;
        }

        foreach (var property in node.Properties)
        {
            if (!Formats.IsIri(property.Name.Text)) x.Refuse(property.Name, "Data 4.1", $"'{property.Name}' is no IRI.");
            Value(x, property.Value);
        }

        KeysOnce(x, node);
    }

    // Any value may stand here, null too; but of a key that stands twice nobody knows which value counts.
    internal static void Value(Examination x, JsonNode node)
    {
        var end = node.Tree.Tokens[node.Index].After;
        for (var i = node.Index; i < end; i++)
        {
            var inside = new JsonNode(node.Tree, i);
            if (inside.IsObject) KeysOnce(x, inside);
        }
    }

    private static void KeysOnce(Examination x, JsonNode node)
    {
        var count = 0;
        foreach (var property in node.Properties)
        {
            if (++count > ManyKeys)
            {
                ManyKeysOnce(x, node);
                return;
            }

            foreach (var other in node.Properties)
            {
                if (other.Name.Index >= property.Name.Index) break;
                if (other.Name.Text.SequenceEqual(property.Name.Text)) RefuseSecond(x, property);
            }
        }
    }

    private static void ManyKeysOnce(Examination x, JsonNode node)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in node.Properties)
        {
            if (!keys.Add(property.Name.ToString())) RefuseSecond(x, property);
        }
    }

    private static void RefuseSecond(Examination x, JsonMember property) =>
        x.Refuse(property.Name, "Data 2.2", $"'{property.Name}' stands here twice.");
}
