using Mooc.Xapi;
using Mooc.Xapi.Multipart;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi.Resources;

/// <summary>What a request brought, once it keeps every rule.</summary>
/// <param name="Version">That the request speaks.</param>
/// <param name="Texts">The statements as they came.</param>
/// <param name="Statements">The same, read.</param>
/// <param name="IsBatch">Whether they came as an array.</param>
/// <param name="Files">The files that came along.</param>
internal sealed record SentStatements(
    XapiVersion Version, IReadOnlyList<ReadOnlyMemory<byte>> Texts, IReadOnlyList<Statement> Statements, bool IsBatch, IReadOnlyList<MultipartPart> Files)
{
    public static SentStatements Of(ReadOnlyMemory<byte> json, XapiVersion version, IReadOnlyList<MultipartPart> files)
    {
        var texts = StatementBatch.Split(json);
        return new SentStatements(version, texts, [.. texts.Select(Statement.Parse)], json.Span.TrimStart(" \t\r\n"u8)[0] == '[', files);
    }

    public static IEnumerable<Attachment> AttachmentsOf(Statement statement) =>
        statement.Attachments.Concat(statement.Object is SubStatement inner ? inner.Attachments : []);
}
