using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Mooc.Xapi.Json;

/// <summary>
/// A JSON text and where everything stands in it. Unlike <see cref="JsonDocument"/> it hands out the bytes themselves, so that
/// numbers keep their digits and a check allocates nothing, and it refuses bytes and escapes that are no Unicode.
/// </summary>
internal sealed class JsonTree : IDisposable
{
    private JsonToken[] tokens;
    private int count;

    private JsonTree(ReadOnlyMemory<byte> utf8)
    {
        Utf8 = utf8;
        tokens = ArrayPool<JsonToken>.Shared.Rent(Math.Clamp(utf8.Length / 8, 64, 1 << 16));
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    public JsonNode Root => new(this, 0);

    public ReadOnlySpan<JsonToken> Tokens => tokens.AsSpan(0, count);

    /// <summary>Reads any bytes; never throws.</summary>
    /// <param name="utf8">The text; it must stay as it is while the tree is used.</param>
    /// <param name="maxDepth">How many objects and arrays may stand inside each other.</param>
    /// <param name="tree">The tree; to be disposed of.</param>
    /// <param name="fault">What is wrong when it is no JSON.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8, int maxDepth, [NotNullWhen(true)] out JsonTree? tree, [NotNullWhen(false)] out string? fault)
    {
        var read = new JsonTree(utf8);
        fault = System.Text.Unicode.Utf8.IsValid(utf8.Span) ? read.ReadAll(maxDepth) : "The text is not valid UTF-8.";
        tree = fault is null ? read : null;
        if (fault is not null) read.Dispose();
        return fault is null;
    }

    public void Dispose()
    {
        ArrayPool<JsonToken>.Shared.Return(tokens);
        tokens = [];
        count = 0;
    }

    private string? ReadAll(int maxDepth)
    {
        var reader = new Utf8JsonReader(Utf8.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        var open = ArrayPool<int>.Shared.Rent(maxDepth + 1);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped && !JsonText.HasOnlyWholeCharacters(reader.ValueSpan)) return "A text has half a character in it (a lone surrogate).";
                Take(in reader, open);
            }

            return null;
        }
        catch (JsonException e)
        {
            return $"The text is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}) or nested deeper than {maxDepth}.";
        }
        finally
        {
            ArrayPool<int>.Shared.Return(open);
        }
    }

    private void Take(ref readonly Utf8JsonReader reader, int[] open)
    {
        var type = reader.TokenType;
        if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            ref var opened = ref tokens[open[reader.CurrentDepth]];
            opened.Length = (int)reader.TokenStartIndex + 1 - opened.Start;
            opened.After = count;
            return;
        }

        if (count == tokens.Length) Grow();
        var start = (int)reader.TokenStartIndex;
        if (type is JsonTokenType.StartObject or JsonTokenType.StartArray) open[reader.CurrentDepth] = count;
        if (type is JsonTokenType.PropertyName or JsonTokenType.String) start++;
        tokens[count] = new JsonToken(type, reader.ValueIsEscaped, start, reader.ValueSpan.Length, count + 1);
        count++;
    }

    private void Grow()
    {
        var larger = ArrayPool<JsonToken>.Shared.Rent(tokens.Length * 2);
        tokens.CopyTo(larger, 0);
        ArrayPool<JsonToken>.Shared.Return(tokens);
        tokens = larger;
    }
}
