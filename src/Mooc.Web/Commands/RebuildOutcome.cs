using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>What came of making the derived rows again; the checksum is that of the new rows.</summary>
internal sealed record RebuildOutcome(long Statements, string Checksum, IReadOnlyDictionary<string, long> Rows)
{
    /// <summary>The first rows that were different before.</summary>
    public IReadOnlyList<RowDifference> Differences { get; init; } = [];

    /// <summary>Tables that would refer to rows which no statement tells of; where there is one, nothing was changed.</summary>
    public IReadOnlyList<string> BrokenReferences { get; init; } = [];

    public bool IsGood => Differences.Count == 0 && BrokenReferences.Count == 0;
}
