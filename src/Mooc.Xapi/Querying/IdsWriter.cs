using System.Text.Json;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Querying;

/// <summary>Writes a statement in the format <c>ids</c>.</summary>
internal readonly struct IdsWriter(Utf8JsonWriter json)
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
            case "actor" or "authority":
                WriteActor(value);
                break;
            case "verb":
                WriteId(value);
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
            case "Agent" or "Group":
                WriteActor(target);
                break;
            case "SubStatement":
                Write(target);
                break;
            case "StatementRef":
                json.Copy(target);
                break;
            default:
                WriteId(target);
                break;
        }
    }

    private void WriteId(JsonNode node)
    {
        json.WriteStartObject();
        if (node.Find("id"u8) is { } id)
        {
            json.WritePropertyName("id"u8);
            json.Copy(id);
        }

        json.WriteEndObject();
    }

    // An identified group is known without its members; one without an identifier only by them.
    private void WriteActor(JsonNode actor)
    {
        var isIdentified = AgentKey.Of(actor) is not null;
        json.WriteStartObject();
        foreach (var property in actor.Properties)
        {
            var name = property.Name.Text;
            if (name.SequenceEqual("name"u8)) continue;
            if (!name.SequenceEqual("member"u8)) json.Copy(property);
            else if (!isIdentified) WriteList(property, WriteActor);
        }

        json.WriteEndObject();
    }

    private void WriteList(JsonMember list, Action<JsonNode> write)
    {
        json.WriteStartArray(list.Name.Text);
        if (!list.Value.IsArray) write(list.Value);
        else foreach (var item in list.Value.Items) write(item);
        json.WriteEndArray();
    }

    private void WriteContext(JsonNode context)
    {
        json.WriteStartObject();
        foreach (var property in context.Properties)
        {
            switch (property.Name.ToString())
            {
                case "instructor" or "team":
                    json.WritePropertyName(property.Name.Text);
                    WriteActor(property.Value);
                    break;
                case "contextActivities":
                    WriteActivities(property.Value);
                    break;
                case "contextAgents" or "contextGroups":
                    WriteList(property, WriteInvolved);
                    break;
                default:
                    json.Copy(property);
                    break;
            }
        }

        json.WriteEndObject();
    }

    private void WriteActivities(JsonNode activities)
    {
        json.WriteStartObject("contextActivities"u8);
        foreach (var property in activities.Properties) WriteList(property, WriteId);
        json.WriteEndObject();
    }

    private void WriteInvolved(JsonNode entry)
    {
        json.WriteStartObject();
        foreach (var property in entry.Properties)
        {
            if (property.Name.Text.SequenceEqual("agent"u8) || property.Name.Text.SequenceEqual("group"u8))
            {
                json.WritePropertyName(property.Name.Text);
                WriteActor(property.Value);
            }
            else
            {
                json.Copy(property);
            }
        }

        json.WriteEndObject();
    }
}
