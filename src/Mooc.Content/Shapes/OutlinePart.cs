using Markdig.Syntax;
using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>A stretch of a unit before its questions are read.</summary>
internal abstract record OutlinePart;

internal sealed record ProseOutline(IReadOnlyList<Block> Blocks) : OutlinePart;

/// <summary>A question's heading, comment and body. The id is the author's, else made from the title, else the source's by position.</summary>
internal sealed record QuestionOutline(HeadingBlock Heading, QuestionHeading Head, QuestionMetadata Metadata, IReadOnlyList<Block> Body) : OutlinePart
{
    public SwitchKind Kind => Head.Kind;
    public string? Id { get; set; } = Metadata.Id;
}
