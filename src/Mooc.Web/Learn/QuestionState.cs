using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Data;
using Mooc.Web.Courses;

namespace Mooc.Web.Learn;

/// <summary>Where a learner stands with a question outside assessments: hints seen, and the latest answer with its judgement.</summary>
public sealed class QuestionState
{
    public required Guid EnrolmentId { get; init; }
    public required string QuestionId { get; init; }

    /// <summary>The latest response as <see cref="StoredResponse"/> writes it; null where only hints were asked for.</summary>
    public string? Response { get; init; }
    public bool? Success { get; init; }
    public decimal Raw { get; init; }
    public decimal Max { get; init; }
    public int Hints { get; init; }
    public int Tries { get; init; }
    public DateTime? AnsweredAt { get; init; }
}

internal sealed class QuestionStateTable : IEntityTypeConfiguration<QuestionState>
{
    public void Configure(EntityTypeBuilder<QuestionState> table)
    {
        table.HasKey(row => new { row.EnrolmentId, row.QuestionId });
        table.KeepRowsInKeyOrder();
        table.Property(row => row.QuestionId).HasMaxLength(64);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
