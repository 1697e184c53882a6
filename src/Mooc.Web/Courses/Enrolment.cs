using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;

namespace Mooc.Web.Courses;

/// <summary>A person in a course; its id is the registration of their statements. Who leaves and comes back keeps it, and what was done.</summary>
public sealed class Enrolment
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    public required DateTime JoinedAt { get; init; }
    public DateTime? LeftAt { get; init; }
}

internal sealed class EnrolmentTable : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> table)
    {
        table.HasIndex(enrolment => new { enrolment.PersonId, enrolment.CourseId }).IsUnique();
        table.HasIndex(enrolment => enrolment.CourseId);
        table.Property(enrolment => enrolment.CourseId).HasMaxLength(64);
        table.HasOne<Person>().WithMany().HasForeignKey(enrolment => enrolment.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
