using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>An agent whom a statement names. The authority has no row: it follows from who sent the statement.</summary>
public sealed class StatementAgent
{
    /// <summary>The agent's canonical key, such as <c>account|home|name</c>.</summary>
    public required string Agent { get; init; }
    public required long Sequence { get; init; }

    /// <summary>Whether the agent stands elsewhere than as actor or object, and is only found with <c>related_agents</c>.</summary>
    public required bool IsRelated { get; init; }
}

internal sealed class StatementAgentTable : IEntityTypeConfiguration<StatementAgent>
{
    public void Configure(EntityTypeBuilder<StatementAgent> table)
    {
        table.HasKey(agent => new { agent.Agent, agent.Sequence });
        table.KeepRowsInKeyOrder();
        table.HasIndex(agent => agent.Sequence);
        table.HasOne<StoredStatement>().WithMany().HasForeignKey(agent => agent.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}
