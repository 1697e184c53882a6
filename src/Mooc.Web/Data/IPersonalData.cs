using System.Text.Json.Nodes;

namespace Mooc.Web.Data;

/// <summary>
/// What a feature stores about people. Each feature with a table that names a person implements this; a test fails for a table
/// that no implementation names.
/// </summary>
public interface IPersonalData
{
    /// <summary>The tables covered, each with its rule of retention in one sentence, shown on the privacy page.</summary>
    IReadOnlyList<(string Table, string Retention)> Tables { get; }

    /// <summary>Everything that the feature stores about the person, for their download. No secrets.</summary>
    Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct);

    /// <summary>Deletes it. Runs in one transaction with the other features.</summary>
    Task EraseAsync(MoocDb db, Guid person, CancellationToken ct);
}
