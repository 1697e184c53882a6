namespace Mooc.Xapi.Storing;

/// <summary>The statements of one request: one alone or an array of them (Communication 2.1.2).</summary>
public static class StatementBatch
{
    /// <summary>Each statement as it came. They share the memory of the request.</summary>
    /// <exception cref="FormatException">This is not JSON.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> utf8)
    {
        using var tree = StoredText.ReadAny(utf8);
        if (!tree.Root.IsArray) return [utf8];

        var statements = new List<ReadOnlyMemory<byte>>();
        foreach (var statement in tree.Root.Items) statements.Add(utf8[statement.Start..statement.End]);
        return statements;
    }
}
