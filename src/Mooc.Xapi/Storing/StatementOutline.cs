using Mooc.Xapi.Json;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Storing;

/// <summary>What a store must know of a statement before it takes it, for less than reading the whole statement costs.</summary>
/// <param name="Id">Its own id; null where it has none.</param>
/// <param name="Attachments">What it says about files that belong to it (Data 2.4.11).</param>
/// <param name="InnerAttachments">The same of a SubStatement in it.</param>
public sealed record StatementOutline(Guid? Id, IReadOnlyList<Attachment> Attachments, IReadOnlyList<Attachment> InnerAttachments)
{
    /// <summary>Both.</summary>
    public IEnumerable<Attachment> AllAttachments => Attachments.Concat(InnerAttachments);

    /// <summary>Of a statement that has passed the rules.</summary>
    /// <exception cref="FormatException">This is not a JSON object.</exception>
    public static StatementOutline Of(ReadOnlyMemory<byte> statement)
    {
        using var tree = StoredText.Read(statement);
        Guid? id = tree.Root.Find("id"u8) is { } written && Formats.TryReadUuid(written.Text, out var read) ? read : null;
        return HasAttachments(tree.Root) ? Of(id, Statement.Parse(statement)) : new StatementOutline(id, [], []);
    }

    private static bool HasAttachments(JsonNode statement) =>
        statement.Find("attachments"u8) is not null || statement.Find("object"u8)?.Find("attachments"u8) is not null;

    private static StatementOutline Of(Guid? id, Statement statement) =>
        new(id, statement.Attachments, statement.Object is SubStatement inner ? inner.Attachments : []);
}
