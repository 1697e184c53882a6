namespace Mooc.Web.Trainer;

/// <summary>One member in one course of the cohort, as one query tells it: what the dashboard, the exports and the rules are made of.</summary>
public sealed record LearnerStanding
{
    private HashSet<string>? _done;

    public required Guid CohortId { get; init; }

    /// <summary>The membership; stands in addresses.</summary>
    public required Guid Member { get; init; }
    public required Guid Person { get; init; }
    public required string Name { get; init; }
    public required string Pseudonym { get; init; }
    public required DateTime JoinedAt { get; init; }

    /// <summary>Null where the member has left all of the cohort's courses.</summary>
    public string? CourseId { get; init; }
    public Guid? Enrolment { get; init; }

    /// <summary>Null: has not begun.</summary>
    public DateTime? BegunAt { get; init; }
    public DateTime? LastAt { get; init; }
    public int ActiveDays { get; init; }
    public string? Done { get; init; }
    public int DoneCount { get; init; }
    public DateTime? LastDoneAt { get; init; }
    public string? HardQuestion { get; init; }
    public int WrongTries { get; init; }
    public DateTime? WrongAt { get; init; }
    public string? FailedUnit { get; init; }
    public int FailedAttempts { get; init; }
    public DateTime? FailedAt { get; init; }
    public string? OpenUnit { get; init; }
    public DateTime? OpenSince { get; init; }
    public DateTime? CompletedAt { get; init; }
    public DateTime? CertificateAt { get; init; }

    public IReadOnlySet<string> DoneUnits => _done ??= [.. (Done ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Days that usually lie between two days with this learner; null where there was only one.</summary>
    public double? UsualGapDays => ActiveDays > 1 && LastAt is { } last && BegunAt is { } begun ? (last - begun).TotalDays / (ActiveDays - 1) : null;
}
