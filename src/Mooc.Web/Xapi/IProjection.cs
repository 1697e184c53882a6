using Mooc.Web.Data;
using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>
/// Rows that are derived from statements. The same method makes them when a statement is stored and when all are made again, so the two cannot differ;
/// it never grades and never asks what a course says today.
/// </summary>
public interface IProjection
{
    /// <summary>The tables that are wholly derived, in the order in which they can be filled.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Turns one of the site's own statements into rows; statements of no concern are passed over.</summary>
    void Apply(Statement statement, SqlSession sql);
}
