using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Xapi.Files;

/// <summary>That a file belongs to a statement, under the hash by which the statement names it.</summary>
public sealed class StatementFile
{
    public required long Sequence { get; init; }
    public required string Sha2 { get; init; }
    public required string ContentType { get; init; }
    public required string Hash { get; init; }
}

internal sealed class StatementFileTable : IEntityTypeConfiguration<StatementFile>
{
    public void Configure(EntityTypeBuilder<StatementFile> table)
    {
        table.HasKey(file => new { file.Sequence, file.Sha2 });
        table.HasIndex(file => file.Hash);
        table.Property(file => file.Hash).HasMaxLength(64);
        table.HasOne<StoredStatement>().WithMany().HasForeignKey(file => file.Sequence).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(file => file.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}
