namespace Mooc.Content.Pages;

/// <summary>
/// Looks at front matter before the YAML library sees a byte: deep nesting would overflow its stack, and aliases can blow a few
/// lines up to gigabytes. Knows just enough YAML to tell an anchor, an alias or a tag from an ordinary character; in doubt it refuses.
/// </summary>
internal sealed class FrontMatterScan(string yaml)
{
    public const int DeepestNesting = 32;

    private readonly List<int> indents = [];
    private int flowDepth;
    private char openQuote;
    private int blockIndent = -1;

    public enum Finding { TooDeep, AliasOrTag }

    /// <summary>The first thing that must not reach the YAML library with its offset, or null.</summary>
    public (Finding Finding, int Offset)? Run()
    {
        for (var start = 0; start < yaml.Length;)
        {
            var end = yaml.IndexOf('\n', start);
            if (end < 0) end = yaml.Length;
            if (ScanLine(start, end) is { } found) return found;
            start = end + 1;
        }
        return null;
    }

    private (Finding, int)? ScanLine(int start, int end)
    {
        var first = start;
        while (first < end && yaml[first] is ' ' or '\t') first++;
        if (first == end) return null;

        var indent = first - start;
        if (blockIndent >= 0 && indent > blockIndent) return null;
        blockIndent = -1;
        if (openQuote == '\0' && flowDepth == 0) NoteIndent(indent);

        var dashes = 0;
        var expectsValue = true;
        for (var at = first; at < end; at++)
        {
            var character = yaml[at];
            if (openQuote != '\0')
            {
                if (character == '\\' && openQuote == '"') at++;
                else if (character == '\'' && openQuote == '\'' && at + 1 < end && yaml[at + 1] == '\'') at++;
                else if (character == openQuote) openQuote = '\0';
                continue;
            }
            if (character is ' ' or '\t') continue;
            if (character == '#' && (at == first || yaml[at - 1] is ' ' or '\t')) return null;

            var endsWord = at + 1 >= end || yaml[at + 1] is ' ' or '\t';
            if (expectsValue && character is ('&' or '*' or '!')) return (Finding.AliasOrTag, at);
            if (expectsValue && flowDepth == 0 && character is ('|' or '>'))
            {
                blockIndent = indent;
                return null;
            }
            expectsValue = Step(character, expectsValue, endsWord, ref dashes);
            if (indents.Count + dashes + flowDepth > DeepestNesting) return (Finding.TooDeep, at);
        }
        return null;
    }

    /// <summary>Takes one character outside quotes; says whether a value may begin after it.</summary>
    private bool Step(char character, bool expectsValue, bool endsWord, ref int dashes)
    {
        switch (character)
        {
            case '\'' or '"' when expectsValue:
                openQuote = character;
                return false;
            case '[' or '{' when expectsValue || flowDepth > 0:
                flowDepth++;
                return true;
            case ']' or '}' when flowDepth > 0:
                flowDepth--;
                return false;
            case ',' when flowDepth > 0:
                return true;
            case '-' or '?' when expectsValue && endsWord:
                dashes++;
                return true;
            case ':' when endsWord || flowDepth > 0:
                return true;
            default:
                return false;
        }
    }

    private void NoteIndent(int indent)
    {
        while (indents.Count > 0 && indents[^1] > indent) indents.RemoveAt(indents.Count - 1);
        if (indents.Count == 0 || indents[^1] < indent) indents.Add(indent);
    }
}
