using System.Text.Json;
using Mooc.Xapi.Json;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Querying;

/// <summary>Writes a statement in the format <c>canonical</c>: one language in each map, definitions as the store has them.</summary>
internal readonly struct CanonicalWriter(
    Utf8JsonWriter json, AcceptLanguage languages, Func<string, byte[]?>? definitionOf)
{
    public void Write(JsonNode statement)
    {
        json.WriteStartObject();
        foreach (var property in statement.Properties)
        {
            json.WritePropertyName(property.Name.Text);
            WriteEvent(property.Name.ToString(), property.Value);
        }

        json.WriteEndObject();
    }

    private void WriteEvent(string name, JsonNode value)
    {
        switch (name)
        {
            case "verb" or "attachments":
                WriteChosen(value);
                break;
            case "object":
                WriteObject(value);
                break;
            case "context":
                WriteContext(value);
                break;
            default:
                json.Copy(value);
                break;
        }
    }

    private void WriteObject(JsonNode target)
    {
        switch (target.Find("objectType"u8)?.ToString())
        {
            case null or "Activity":
                WriteActivity(target);
                break;
            case "SubStatement":
                Write(target);
                break;
            default:
                json.Copy(target);
                break;
        }
    }

    private void WriteContext(JsonNode context)
    {
        json.WriteStartObject();
        foreach (var property in context.Properties)
        {
            if (property.Name.Text.SequenceEqual("contextActivities"u8)) WriteActivities(property.Value);
            else json.Copy(property);
        }

        json.WriteEndObject();
    }

    private void WriteActivities(JsonNode activities)
    {
        json.WriteStartObject("contextActivities"u8);
        foreach (var property in activities.Properties)
        {
            json.WriteStartArray(property.Name.Text);
            if (!property.Value.IsArray) WriteActivity(property.Value);
            else foreach (var activity in property.Value.Items) WriteActivity(activity);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteActivity(JsonNode activity)
    {
        var known = activity.Find("id"u8) is { } id ? definitionOf?.Invoke(id.ToString()) : null;
        json.WriteStartObject();
        foreach (var property in activity.Properties)
        {
            if (property.Name.Text.SequenceEqual("definition"u8)) WriteDefinition(known, property.Value);
            else json.Copy(property);
        }

        if (known is not null && activity.Find("definition"u8) is null) WriteDefinition(known, activity);
        json.WriteEndObject();
    }

    private void WriteDefinition(byte[]? known, JsonNode own)
    {
        json.WritePropertyName("definition"u8);
        if (known is null)
        {
            WriteChosen(own);
            return;
        }

        using var tree = StoredText.Read(known);
        WriteChosen(tree.Root);
    }

    /// <summary>Goes down to every language map; extensions are not the standard's and stay as they are.</summary>
    private void WriteChosen(JsonNode node)
    {
        if (node.IsArray)
        {
            json.WriteStartArray();
            foreach (var item in node.Items) WriteChosen(item);
            json.WriteEndArray();
        }
        else if (node.IsObject)
        {
            json.WriteStartObject();
            foreach (var property in node.Properties) WriteChosen(property);
            json.WriteEndObject();
        }
        else
        {
            json.Copy(node);
        }
    }

    private void WriteChosen(JsonMember property)
    {
        json.WritePropertyName(property.Name.Text);
        switch (property.Name.ToString())
        {
            case "display" or "name" or "description" when property.Value.IsObject:
                WriteOneLanguage(property.Value);
                break;
            case "extensions":
                json.Copy(property.Value);
                break;
            default:
                WriteChosen(property.Value);
                break;
        }
    }

    private void WriteOneLanguage(JsonNode map)
    {
        var tags = new List<string>();
        foreach (var property in map.Properties) tags.Add(property.Name.ToString());

        var chosen = languages.Choose(tags);
        json.WriteStartObject();
        foreach (var property in map.Properties)
        {
            if (chosen-- == 0) json.Copy(property);
        }

        json.WriteEndObject();
    }
}
