using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Courses;

namespace Mooc.Web.Learn;

/// <summary>Words that a learner typed: a reflection, or a free answer that was not one of the right ones. Never part of a statement; only its learner reads it.</summary>
public sealed class PrivateText
{
    public required Guid EnrolmentId { get; init; }
    public required string QuestionId { get; init; }

    /// <summary>The gap, or <c>text</c>.</summary>
    public required string Part { get; init; }
    public required string Text { get; set; }
    public required DateTime At { get; set; }
}

internal sealed class PrivateTextTable : IEntityTypeConfiguration<PrivateText>
{
    public void Configure(EntityTypeBuilder<PrivateText> table)
    {
        table.HasKey(row => new { row.EnrolmentId, row.QuestionId, row.Part });
        table.Property(row => row.QuestionId).HasMaxLength(64);
        table.Property(row => row.Part).HasMaxLength(64);
        table.Property(row => row.Text).HasMaxLength(10_000);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
