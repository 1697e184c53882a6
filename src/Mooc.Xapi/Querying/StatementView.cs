using System.Buffers;
using System.Text.Json;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Querying;

/// <summary>Gives a stored statement in the format that a query asks for (Communication 2.1.3).</summary>
public static class StatementView
{
    /// <summary>The statement with only what identifies its agents, groups, verb and activities.</summary>
    /// <exception cref="FormatException">This is not a JSON object.</exception>
    public static byte[] Ids(ReadOnlyMemory<byte> stored)
    {
        using var tree = StoredText.Read(stored);
        return Write(stored.Length, json => new IdsWriter(json).Write(tree.Root));
    }

    /// <summary>The statement with one language for each text.</summary>
    /// <param name="stored">As the store keeps it.</param>
    /// <param name="languages">What the reader wants.</param>
    /// <param name="definitionOf">
    /// The definition that the store has of an activity, by the activity's id, as UTF-8 JSON; none where the statement's own is to be used.
    /// </param>
    /// <exception cref="FormatException">This is not a JSON object.</exception>
    public static byte[] Canonical(
        ReadOnlyMemory<byte> stored, AcceptLanguage languages, Func<string, byte[]?>? definitionOf = null)
    {
        using var tree = StoredText.Read(stored);
        return Write(stored.Length, json => new CanonicalWriter(json, languages, definitionOf).Write(tree.Root));
    }

    private static byte[] Write(int size, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(size + 64);
        using (var json = new Utf8JsonWriter(buffer, StatementWriter.Options)) write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
