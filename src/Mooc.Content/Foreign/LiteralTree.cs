using System.Text;

namespace Mooc.Content.Foreign;

/// <summary>
/// Reads a value as program text writes it: texts, lists in brackets, objects in braces, calls such as <c>answer("a", correct = TRUE)</c>. A call is a map
/// whose name stands under <c>()</c> and whose bare arguments have no name. Anything else, such as a sum, ends the reading: nothing is worked out.
/// </summary>
internal sealed class LiteralTree(string text, bool rawApostrophes = false)
{
    private const int Deepest = 32;

    private int depth;

    /// <summary>How far was read.</summary>
    public int At { get; set; }

    /// <summary>The value that begins here, or null where none does that can be read.</summary>
    public YamlNode? Value()
    {
        if (++depth > Deepest) return null;
        SkipSpace();
        var value = Peek() switch
        {
            '"' or '\'' or '`' => Text() is { } read ? new YamlText(read) : null,
            '[' => Items(']') is { } items ? new YamlList(items.ConvertAll(item => item.Value)) : null,
            '{' => Items('}') is { } entries ? new YamlMap(entries) : null,
            _ => Word(),
        };
        depth--;
        return value;
    }

    public void SkipSpace()
    {
        while (At < text.Length)
        {
            if (char.IsWhiteSpace(text[At])) At++;
            else if (text[At] == '#' || Follows("//")) SkipTo("\n");
            else if (Follows("/*")) SkipTo("*/");
            else return;
        }
    }

    public bool Follows(string token) => string.CompareOrdinal(text, At, token, 0, token.Length) == 0;

    private char Peek() => At < text.Length ? text[At] : '\0';

    private void SkipTo(string token) => At = text.IndexOf(token, At, StringComparison.Ordinal) is var found and >= 0 ? found + token.Length : text.Length;

    private YamlNode? Word()
    {
        var start = At;
        while (At < text.Length && (char.IsLetterOrDigit(text[At]) || text[At] is '_' or '.' or '-' or '+' or '$')) At++;
        if (At == start) return null;

        var word = text[start..At];
        var end = At;
        SkipSpace();
        if (Peek() != '(')
        {
            At = end;
            return new YamlText(word);
        }
        return Items(')') is { } arguments ? new YamlMap([("()", new YamlText(word)), .. arguments]) : null;
    }

    /// <summary>What stands between this bracket and its partner, with names where it has any.</summary>
    private List<(string Name, YamlNode Value)>? Items(char close)
    {
        var items = new List<(string, YamlNode)>();
        At++;
        while (true)
        {
            SkipSpace();
            if (At >= text.Length) return null;
            if (text[At] == close)
            {
                At++;
                return items;
            }
            if (text[At] == ',')
            {
                At++;
                continue;
            }
            if (Item() is not { } item) return null;
            items.Add(item);
        }
    }

    private (string Name, YamlNode Value)? Item()
    {
        if (Value() is not { } first) return null;

        SkipSpace();
        if (first is not YamlText name || Peek() is not (':' or '=') || Follows("==")) return Peek() is ',' or ']' or '}' or ')' ? ("", first) : null;
        At++;
        if (Value() is not { } value) return null;

        SkipSpace();
        return Peek() is ',' or ']' or '}' or ')' ? (name.Value, value) : null;
    }

    private string? Text()
    {
        var quote = text[At];
        var triple = new string(quote, 3);
        if (quote != '`' && Follows(triple))
        {
            At += 3;
            return Until(triple, escapes: quote == '"');
        }
        At++;
        return Until(quote.ToString(), escapes: quote != '\'' || !rawApostrophes);
    }

    private string? Until(string end, bool escapes)
    {
        var read = new StringBuilder();
        for (; At < text.Length; At++)
        {
            if (Follows(end))
            {
                At += end.Length;
                return read.ToString();
            }
            if (escapes && text[At] == '\\' && At + 1 < text.Length) read.Append(Escaped(text[++At]));
            else read.Append(text[At]);
        }
        return null;
    }

    private static string Escaped(char letter) => letter switch { 'n' => "\n", 't' => "\t", 'r' => "", '\n' => "", _ => letter.ToString() };
}
