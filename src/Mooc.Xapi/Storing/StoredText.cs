using Mooc.Xapi.Json;

namespace Mooc.Xapi.Storing;

/// <summary>Reads statements that have passed the rules before.</summary>
internal static class StoredText
{
    // A batch may be as deep as the rules allow whom they check; here its single statements and a little more have room.
    private const int MaxDepth = 200;

    public static JsonTree Read(ReadOnlyMemory<byte> utf8)
    {
        var tree = ReadAny(utf8);
        if (tree.Root.IsObject) return tree;

        tree.Dispose();
        throw new FormatException("A statement is a JSON object.");
    }

    public static JsonTree ReadAny(ReadOnlyMemory<byte> utf8) =>
        JsonTree.TryRead(utf8, MaxDepth, out var tree, out var fault) ? tree : throw new FormatException(fault);
}
