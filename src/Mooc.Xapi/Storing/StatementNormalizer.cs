using System.Buffers;
using System.Text.Json;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Storing;

/// <summary>
/// Makes of a statement that has passed the rules the one that is stored: what was missing is added, a lone activity becomes a list
/// (Data 2.4.6.2), times of 2.0.0 are put into UTC (4.2.7), white space goes. All else stays as it came, numbers digit by digit.
/// </summary>
public static class StatementNormalizer
{
    /// <summary>The statement to store, as UTF-8 JSON.</summary>
    /// <exception cref="FormatException">This is not one JSON object.</exception>
    public static byte[] Normalize(ReadOnlyMemory<byte> utf8, StatementStamp stamp)
    {
        using var tree = StoredText.Read(utf8);
        return Normalize(tree, stamp);
    }

    internal static byte[] Normalize(JsonTree statement, StatementStamp stamp)
    {
        var buffer = new ArrayBufferWriter<byte>(statement.Utf8.Length + 512);
        using (var json = new Utf8JsonWriter(buffer, StatementWriter.Options))
        {
            new Writing(json, stamp).Statement(statement.Root);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private readonly struct Writing(Utf8JsonWriter json, StatementStamp stamp)
    {
        public void Statement(JsonNode statement)
        {
            json.WriteStartObject();
            if (statement.Find("id"u8) is null) json.WriteString("id"u8, stamp.NewId);
            foreach (var property in statement.Properties)
            {
                if (!IsReplaced(property.Name.Text)) Property(property);
            }

            Additions(statement);
            json.WriteEndObject();
        }

        private bool IsReplaced(ReadOnlySpan<byte> name) =>
            name.SequenceEqual("stored"u8) || (stamp.Authority is not null && name.SequenceEqual("authority"u8));

        private void Additions(JsonNode statement)
        {
            if (statement.Find("timestamp"u8) is null) Time("timestamp"u8, stamp.Stored);
            Time("stored"u8, stamp.Stored);
            if (stamp.Authority is { } authority) new ActorWriter(json).Write("authority"u8, authority);

            // 1.0.3 wants 1.0.0 here, whatever its patch version (Data 2.4.10).
            if (statement.Find("version"u8) is null) json.WriteString("version"u8, stamp.Version is XapiVersion.V200 ? "2.0.0"u8 : "1.0.0"u8);
        }

        private void Property(JsonMember property)
        {
            var name = property.Name.Text;
            if (name.SequenceEqual("context"u8) && property.Value.IsObject) Context(property.Value);
            else if (name.SequenceEqual("object"u8) && IsInner(property.Value)) Inner(property.Value);
            else if (name.SequenceEqual("timestamp"u8) && stamp.Version is XapiVersion.V200) InUtc(property);
            else json.Copy(property);
        }

        private static bool IsInner(JsonNode target) => target.Find("objectType"u8) is { } type && type.Is("SubStatement"u8);

        private void Inner(JsonNode inner)
        {
            json.WriteStartObject("object"u8);
            foreach (var property in inner.Properties) Property(property);
            json.WriteEndObject();
        }

        private void Context(JsonNode context)
        {
            json.WriteStartObject("context"u8);
            foreach (var property in context.Properties)
            {
                if (property.Name.Text.SequenceEqual("contextActivities"u8) && property.Value.IsObject) Activities(property.Value);
                else json.Copy(property);
            }

            json.WriteEndObject();
        }

        private void Activities(JsonNode activities)
        {
            json.WriteStartObject("contextActivities"u8);
            foreach (var property in activities.Properties)
            {
                if (property.Value.IsArray)
                {
                    json.Copy(property);
                    continue;
                }

                json.WriteStartArray(property.Name.Text);
                json.Copy(property.Value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        private void InUtc(JsonMember time)
        {
            var text = time.Value.Text;
            if (!text.EndsWith("Z"u8) && IsoTime.TryRead(text, out var moment, out _)) Time("timestamp"u8, moment);
            else json.Copy(time);
        }

        private void Time(ReadOnlySpan<byte> name, DateTimeOffset moment)
        {
            Span<byte> text = stackalloc byte[IsoTime.Length];
            json.WriteString(name, text[..IsoTime.Write(moment, text)]);
        }
    }
}
