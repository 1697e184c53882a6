using System.Buffers;
using System.Text.Json;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Storing;

/// <summary>What statements say about activities, and what a store makes of it: one definition of each activity, from all statements (Communication 2.5).</summary>
public static class StatementDefinitions
{
    /// <summary>The definitions in a statement, by the activity's id; of an activity that has two, the later one counts.</summary>
    /// <exception cref="FormatException">This is not a JSON object.</exception>
    public static IReadOnlyDictionary<string, byte[]> Of(ReadOnlyMemory<byte> statement)
    {
        using var tree = StoredText.Read(statement);
        return Of(tree.Root);
    }

    internal static Dictionary<string, byte[]> Of(JsonNode statement)
    {
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        AddStatement(found, statement);
        return found;
    }

    /// <summary>
    /// What is known of an activity once another definition has come: languages are added to languages and extensions to extensions; of the rest, what came last
    /// counts.
    /// </summary>
    /// <exception cref="FormatException">One of the two is not a JSON object.</exception>
    public static byte[] Merge(ReadOnlyMemory<byte> known, ReadOnlyMemory<byte> added)
    {
        using var old = StoredText.Read(known);
        using var fresh = StoredText.Read(added);
        return Written(json => Merge(json, old.Root, fresh.Root, inside: false));
    }

    private static void Merge(Utf8JsonWriter json, JsonNode old, JsonNode fresh, bool inside)
    {
        json.WriteStartObject();
        foreach (var property in old.Properties)
        {
            json.WritePropertyName(property.Name.Text);
            if (fresh.Find(property.Name.Text) is not { } newer) json.Copy(property.Value);
            else if (!inside && IsMap(property.Name) && property.Value.IsObject && newer.IsObject) Merge(json, property.Value, newer, inside: true);
            else json.Copy(newer);
        }

        foreach (var property in fresh.Properties)
        {
            if (old.Find(property.Name.Text) is null) json.Copy(property);
        }

        json.WriteEndObject();
    }

    private static bool IsMap(JsonNode name) =>
        name.Text.SequenceEqual("name"u8) || name.Text.SequenceEqual("description"u8) || name.Text.SequenceEqual("extensions"u8);

    private static void AddStatement(Dictionary<string, byte[]> found, JsonNode statement)
    {
        if (statement.Find("object"u8) is { } target)
        {
            if (target.Find("objectType"u8) is { } type && type.Is("SubStatement"u8)) AddStatement(found, target);
            else AddActivity(found, target);
        }

        if (statement.Find("context"u8)?.Find("contextActivities"u8) is not { IsObject: true } activities) return;
        foreach (var list in activities.Properties)
        {
            if (!list.Value.IsArray) AddActivity(found, list.Value);
            else foreach (var activity in list.Value.Items) AddActivity(found, activity);
        }
    }

    private static void AddActivity(Dictionary<string, byte[]> found, JsonNode activity)
    {
        if (activity.Find("id"u8) is { } id && activity.Find("definition"u8) is { IsObject: true } definition)
            found[id.ToString()] = Written(json => json.Copy(definition));
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, StatementWriter.Options)) write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
