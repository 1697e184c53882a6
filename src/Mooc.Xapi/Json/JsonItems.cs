namespace Mooc.Xapi.Json;

/// <summary>Goes through the items of an array.</summary>
internal struct JsonItems(JsonTree tree, int index)
{
    private readonly int end = tree.Tokens[index].After;
    private int next = index + 1;
    private int at;

    public readonly JsonNode Current => new(tree, at);

    public readonly JsonItems GetEnumerator() => this;

    public readonly int Count()
    {
        var count = 0;
        foreach (var _ in this) count++;
        return count;
    }

    public bool MoveNext()
    {
        if (next >= end) return false;
        at = next;
        next = tree.Tokens[at].After;
        return true;
    }
}
