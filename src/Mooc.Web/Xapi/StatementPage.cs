namespace Mooc.Web.Xapi;

/// <summary>Statements in the order asked for, and after which one the next page begins; null where there is none.</summary>
public sealed record StatementPage(IReadOnlyList<FoundStatement> Statements, long? Next);
