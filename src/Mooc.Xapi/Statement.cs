using System.Buffers;
using System.Text.Json;

namespace Mooc.Xapi;

/// <summary>
/// A record of something learned: who did what to what, how it went and around what (Data 2.4).
/// The types build and read statements; whether a statement keeps the standard is for the rules to say.
/// </summary>
public sealed record Statement
{
    /// <summary>Whoever makes a statement should give it an id; <see cref="StatementId"/> makes one that a repeat has too.</summary>
    public Guid? Id { get; init; }

    public required Actor Actor { get; init; }

    public required Verb Verb { get; init; }

    public required StatementObject Object { get; init; }

    public Result? Result { get; init; }

    public Context? Context { get; init; }

    /// <summary>When it happened (Data 2.4.7). Written in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When the store took it (Data 2.4.8); only the store sets it.</summary>
    public DateTimeOffset? Stored { get; init; }

    /// <summary>Who vouches for it (Data 2.4.9); the store sets it.</summary>
    public Actor? Authority { get; init; }

    /// <summary>The version of the standard that it follows (Data 2.4.10); best left to the store.</summary>
    public string? Version { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The statement as JSON; what is null or, where the standard wants something in it, empty is left out.</summary>
    public byte[] ToUtf8Json()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>As <see cref="ToUtf8Json"/>, into a buffer of the caller's.</summary>
    public void WriteTo(IBufferWriter<byte> buffer)
    {
        using var json = new Utf8JsonWriter(buffer, StatementWriter.Options);
        new StatementWriter(json).Write(this);
    }

    /// <summary>Reads a statement that has passed the rules.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    /// <exception cref="FormatException">The JSON is not a statement.</exception>
    public static Statement Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 101 });
        return StatementReader.Read(document.RootElement);
    }

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Statement Parse(JsonElement statement) => StatementReader.Read(statement);
}
