using System.Globalization;
using System.Text;

namespace Mooc.Xapi.Json;

/// <summary>Says in words where in a text a value stands: <c>context.contextActivities.parent[0].id</c>.</summary>
internal static class JsonPath
{
    public static string To(JsonNode target)
    {
        var path = new StringBuilder();
        var at = target.Tree.Root;
        while (at.Index != target.Index && Step(at, target.Index, path) is { } inside) at = inside;
        return path.Length == 0 ? "$" : path.ToString();
    }

    private static JsonNode? Step(JsonNode at, int target, StringBuilder path)
    {
        if (at.IsArray)
        {
            var position = 0;
            foreach (var item in at.Items)
            {
                if (Holds(item, target))
                {
                    path.Append(CultureInfo.InvariantCulture, $"[{position}]");
                    return item;
                }

                position++;
            }
        }

        if (!at.IsObject) return null;
        foreach (var property in at.Properties)
        {
            if (property.Name.Index != target && !Holds(property.Value, target)) continue;
            Append(path, property.Name.ToString());
            return property.Value;
        }

        return null;
    }

    private static bool Holds(JsonNode node, int target) => node.Index <= target && target < node.Tree.Tokens[node.Index].After;

    private static void Append(StringBuilder path, string name)
    {
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')) path.Append(CultureInfo.InvariantCulture, $"[\"{name}\"]");
        else path.Append(path.Length == 0 ? "" : ".").Append(name);
    }
}
