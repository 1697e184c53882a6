using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Xapi.Files;

/// <summary>A file that came with statements, kept once however many statements it came with.</summary>
public sealed class StoredFile
{
    /// <summary>The SHA-256 of the content, worked out here.</summary>
    public required string Hash { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> table)
    {
        table.HasKey(file => file.Hash);
        table.Property(file => file.Hash).HasMaxLength(64);
    }
}
