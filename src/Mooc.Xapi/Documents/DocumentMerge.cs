using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Mooc.Xapi.Json;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Documents;

/// <summary>Merges one JSON document into another (Communication 2.2): the properties of the new one count, one level deep.</summary>
public static class DocumentMerge
{
    private const int MaxDepth = 100;

    /// <summary>Whether documents of this content type can be merged.</summary>
    public static bool IsJson(string contentType)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = end < 0 ? contentType : contentType[..end];
        return type.Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether these bytes are a JSON object, in which no key stands twice: nobody would know which of the two counts.</summary>
    public static bool IsObject(ReadOnlyMemory<byte> document)
    {
        if (!JsonTree.TryRead(document, MaxDepth, out var tree, out _)) return false;
        using (tree)
        {
            var x = new Examination(XapiVersion.V103);
            MapRules.Value(x, tree.Root);
            return tree.Root.IsObject && x.Problems.Count == 0;
        }
    }

    /// <summary>The document that results; numbers and texts keep the spelling that they came with.</summary>
    /// <returns>False when one of the two is no JSON object.</returns>
    public static bool TryMerge(ReadOnlyMemory<byte> known, ReadOnlyMemory<byte> added, [NotNullWhen(true)] out byte[]? merged)
    {
        merged = null;
        if (!JsonTree.TryRead(known, MaxDepth, out var old, out _)) return false;
        using (old)
        {
            if (!JsonTree.TryRead(added, MaxDepth, out var fresh, out _)) return false;
            using (fresh)
            {
                if (old.Root.IsObject && fresh.Root.IsObject) merged = Merge(old.Root, fresh.Root);
            }
        }

        return merged is not null;
    }

    private static byte[] Merge(JsonNode old, JsonNode fresh)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, StatementWriter.Options))
        {
            json.WriteStartObject();
            foreach (var property in old.Properties)
            {
                if (fresh.Find(property.Name.Text) is null) json.Copy(property);
            }

            foreach (var property in fresh.Properties) json.Copy(property);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
