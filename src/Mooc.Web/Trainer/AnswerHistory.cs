using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Data;
using Mooc.Web.Courses;

namespace Mooc.Web.Trainer;

/// <summary>
/// How a learner fared with a question: the first answer, which tells of the question, and the wrong ones in a row, which tell of the learner. Derived from statements, so it
/// holds no words of the learner's own.
/// </summary>
public sealed class AnswerHistory
{
    public required Guid EnrolmentId { get; init; }
    public required string QuestionId { get; init; }

    /// <summary>The first answer as a statement writes it; of a story the path, until its end. Null where the answer was words of the learner's own.</summary>
    public string? Response { get; init; }
    public bool? Success { get; init; }
    public decimal? Scaled { get; init; }

    /// <summary>How long the first answer took; null where nobody knows.</summary>
    public int? Seconds { get; init; }

    /// <summary>The language in which the question was read.</summary>
    public required string Language { get; init; }

    /// <summary>False while a story is not at its end.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>Wrong answers since the last right one, outside of assessments.</summary>
    public int WrongInARow { get; init; }
    public required DateTime FirstAt { get; init; }
    public required DateTime LastAt { get; init; }
}

internal sealed class AnswerHistoryTable : IEntityTypeConfiguration<AnswerHistory>
{
    public void Configure(EntityTypeBuilder<AnswerHistory> table)
    {
        table.HasKey(row => new { row.EnrolmentId, row.QuestionId });
        table.KeepRowsInKeyOrder();
        table.Property(row => row.QuestionId).HasMaxLength(64);
        table.Property(row => row.Language).HasMaxLength(35);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
