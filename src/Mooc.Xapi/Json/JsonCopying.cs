using System.Text.Json;

namespace Mooc.Xapi.Json;

/// <summary>Writes parts of one text into another, without white space; numbers and texts byte by byte as they came.</summary>
internal static class JsonCopying
{
    public static void Copy(this Utf8JsonWriter json, JsonNode node)
    {
        if (node.IsObject)
        {
            json.WriteStartObject();
            foreach (var property in node.Properties) json.Copy(property);
            json.WriteEndObject();
        }
        else if (node.IsArray)
        {
            json.WriteStartArray();
            foreach (var item in node.Items) json.Copy(item);
            json.WriteEndArray();
        }
        else
        {
            json.WriteRawValue(node.Raw, skipInputValidation: true);
        }
    }

    public static void Copy(this Utf8JsonWriter json, JsonMember property)
    {
        json.WritePropertyName(property.Name.Text);
        json.Copy(property.Value);
    }
}
