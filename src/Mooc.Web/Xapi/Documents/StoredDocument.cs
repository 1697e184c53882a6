using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Xapi.Documents;

namespace Mooc.Web.Xapi.Documents;

/// <summary>A state or profile that a system keeps here, byte for byte. What does not apply to its resource is an empty text, so that the key is always whole.</summary>
public sealed class StoredDocument
{
    public required DocumentResource Resource { get; init; }
    public required string Activity { get; init; }

    /// <summary>The agent's canonical key, such as <c>account|home|name</c>.</summary>
    public required string Agent { get; init; }
    public required string Registration { get; init; }
    public required string DocumentId { get; init; }
    public required string ContentType { get; init; }
    public required byte[] Content { get; init; }
    public required string ETag { get; init; }
    public required DateTime UpdatedAt { get; init; }
}

internal sealed class StoredDocumentTable : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> table)
    {
        table.HasKey(document => new { document.Resource, document.Activity, document.Agent, document.Registration, document.DocumentId });
        table.HasIndex(document => new { document.Agent, document.Resource });
        table.Property(document => document.Registration).HasMaxLength(36);
        table.Property(document => document.ETag).HasMaxLength(40);
    }
}
