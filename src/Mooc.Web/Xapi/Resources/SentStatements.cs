using Mooc.Xapi;
using Mooc.Xapi.Multipart;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi.Resources;

/// <summary>What a request brought, once it keeps every rule.</summary>
/// <param name="Version">That the request speaks.</param>
/// <param name="Texts">The statements as they came.</param>
/// <param name="Outlines">What must be known of each before it is stored.</param>
/// <param name="IsBatch">Whether they came as an array.</param>
/// <param name="Files">The files that came along.</param>
internal sealed record SentStatements(
    XapiVersion Version, IReadOnlyList<ReadOnlyMemory<byte>> Texts, IReadOnlyList<StatementOutline> Outlines, bool IsBatch, IReadOnlyList<MultipartPart> Files)
{
    public static SentStatements Of(ReadOnlyMemory<byte> json, XapiVersion version, IReadOnlyList<MultipartPart> files)
    {
        var texts = StatementBatch.Split(json);
        return new SentStatements(version, texts, [.. texts.Select(StatementOutline.Of)], json.Span.TrimStart(" \t\r\n"u8)[0] == '[', files);
    }
}
