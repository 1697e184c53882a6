using System.Text.Json;

namespace Mooc.Xapi.Json;

/// <summary>One token of a text.</summary>
/// <param name="Type">A start of an object or array, a property name or a plain value.</param>
/// <param name="IsEscaped">Whether a text or name has a backslash in it.</param>
/// <param name="Start">Where it begins: a text or name behind its quotation mark, all others at their first byte.</param>
/// <param name="Length">In bytes; an object or array with its closing bracket, a text without quotation marks.</param>
/// <param name="After">The index of the token that follows when everything inside is passed over.</param>
internal record struct JsonToken(JsonTokenType Type, bool IsEscaped, int Start, int Length, int After);
