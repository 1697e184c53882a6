using System.Text;
using System.Text.Json;

namespace Mooc.Xapi.Json;

/// <summary>One value, or one property's name, in a <see cref="JsonTree"/>.</summary>
internal readonly struct JsonNode(JsonTree tree, int index)
{
    public int Index => index;

    public JsonTree Tree => tree;

    public JsonTokenType Type => tree.Tokens[index].Type;

    public bool IsObject => Type is JsonTokenType.StartObject;

    public bool IsArray => Type is JsonTokenType.StartArray;

    public bool IsText => Type is JsonTokenType.String;

    public bool IsNumber => Type is JsonTokenType.Number;

    public bool IsNull => Type is JsonTokenType.Null;

    /// <summary>Where the value begins in the bytes, quotation mark included.</summary>
    public int Start => IsQuoted ? tree.Tokens[index].Start - 1 : tree.Tokens[index].Start;

    /// <summary>Where the value ends in the bytes.</summary>
    public int End => Start + tree.Tokens[index].Length + (IsQuoted ? 2 : 0);

    /// <summary>The value as it stands in the text.</summary>
    public ReadOnlySpan<byte> Raw => tree.Utf8.Span[Start..End];

    /// <summary>A text or name without quotation marks and escapes; a number's digits.</summary>
    public ReadOnlySpan<byte> Text
    {
        get
        {
            ref readonly var token = ref tree.Tokens[index];
            var raw = tree.Utf8.Span.Slice(token.Start, token.Length);
            return token.IsEscaped ? JsonText.Unescape(raw) : raw;
        }
    }

    public JsonProperties Properties => new(tree, index);

    public JsonItems Items => new(tree, index);

    private bool IsQuoted => Type is JsonTokenType.String or JsonTokenType.PropertyName;

    /// <summary>The value of a property, or none; of none when this is no object.</summary>
    public JsonNode? Find(ReadOnlySpan<byte> name)
    {
        if (!IsObject) return null;
        foreach (var property in Properties)
        {
            if (property.Name.Text.SequenceEqual(name)) return property.Value;
        }

        return null;
    }

    /// <summary>Whether this is exactly this text.</summary>
    public bool Is(ReadOnlySpan<byte> text) => IsText && Text.SequenceEqual(text);

    public override string ToString() => Encoding.UTF8.GetString(Text);
}
