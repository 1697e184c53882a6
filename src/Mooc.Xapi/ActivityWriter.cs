using System.Text.Json;

namespace Mooc.Xapi;

internal readonly struct ActivityWriter(Utf8JsonWriter json)
{
    public void Write(Activity activity)
    {
        json.WriteStartObject();
        json.WriteString("objectType"u8, "Activity"u8);
        json.WriteString("id"u8, activity.Id);
        if (activity.Definition is { } definition) WriteDefinition(definition);
        json.WriteEndObject();
    }

    private void WriteDefinition(ActivityDefinition definition)
    {
        json.WriteStartObject("definition"u8);
        json.WriteLanguages("name"u8, definition.Name);
        json.WriteLanguages("description"u8, definition.Description);
        json.WriteText("type"u8, definition.Type);
        json.WriteText("moreInfo"u8, definition.MoreInfo);
        if (definition.InteractionType is { } type) WriteInteraction(type, definition);
        json.WriteExtensions(definition.Extensions);
        json.WriteEndObject();
    }

    private void WriteInteraction(InteractionType type, ActivityDefinition definition)
    {
        json.WriteString("interactionType"u8, InteractionNames.Of(type));
        json.WriteTexts("correctResponsesPattern"u8, definition.CorrectResponsesPattern);
        WriteComponents("choices"u8, definition.Choices);
        WriteComponents("scale"u8, definition.Scale);
        WriteComponents("source"u8, definition.Source);
        WriteComponents("target"u8, definition.Target);
        WriteComponents("steps"u8, definition.Steps);
    }

    private void WriteComponents(ReadOnlySpan<byte> name, IReadOnlyList<InteractionComponent>? components)
    {
        if (components is null) return;

        json.WriteStartArray(name);
        foreach (var component in components)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, component.Id);
            json.WriteLanguages("description"u8, component.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
