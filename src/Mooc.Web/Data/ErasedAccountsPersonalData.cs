using System.Text.Json.Nodes;

namespace Mooc.Web.Data;

/// <summary>What stays of somebody who was erased. There is nothing in it for whoever still has an account.</summary>
public sealed class ErasedAccountsPersonalData : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
        [("ErasedAccounts", "That an account was deleted: its random number and the time, so that it stays deleted when a backup is restored.")];

    public Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct) => Task.FromResult<JsonNode>(new JsonArray());

    public Task EraseAsync(MoocDb db, Guid person, CancellationToken ct) => Task.CompletedTask;
}
