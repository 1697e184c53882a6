namespace Mooc.Xapi.Client;

/// <summary>A page of statements (Data 2.5).</summary>
/// <param name="Statements">In the order asked for.</param>
/// <param name="More">Where the next page is, for <see cref="RemoteLrs.MoreStatementsAsync"/>; empty at the end.</param>
public sealed record StatementsResult(IReadOnlyList<Statement> Statements, string More);
