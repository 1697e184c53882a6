using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>One learner in one course, as their trainer sees it.</summary>
public sealed record LearnersCourse(Course Course, LearnerStanding Standing)
{
    public int All => Course.Units.Count();
    public int Done => Course.Units.Count(unit => Standing.DoneUnits.Contains(unit.Id));
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];
    public IReadOnlyList<UnitAnswers> Answers { get; init; } = [];

    public int DoneIn(Module module) => module.Units.Count(unit => Standing.DoneUnits.Contains(unit.Id));

    public sealed record Attempt(string Title, DateTime At, string Result, IReadOnlyList<LearnersAnswer> Answers);

    public sealed record UnitAnswers(Unit Unit, IReadOnlyList<LearnersAnswer> Answers);
}
