namespace Mooc.Xapi.Json;

/// <summary>Goes through the properties of an object.</summary>
internal struct JsonProperties(JsonTree tree, int index)
{
    private readonly int end = tree.Tokens[index].After;
    private int next = index + 1;
    private int at;

    public readonly JsonMember Current => new(tree, at);

    public readonly JsonProperties GetEnumerator() => this;

    public bool MoveNext()
    {
        if (next >= end) return false;
        at = next;
        next = tree.Tokens[at + 1].After;
        return true;
    }
}
