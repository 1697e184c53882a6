using Mooc.Content;
using Mooc.Web.Learn;

namespace Mooc.Web.Commands;

/// <summary>How many answers and attempts an edit touches, and what would become of them; or, where something is gone or goes by another id, how many learners have used it.</summary>
internal sealed record EditImpact(int Answers, int JudgedOtherwise, int WouldPass, int WouldFail, int? Learners)
{
    public override string ToString() => Learners is { } learners ? $"{Counted.Of(learners, "learner")} used it."
        : $"{Counted.Of(Answers, "answer")} to this question; {JudgedOtherwise} would be judged otherwise; {Counted.Of(WouldPass, "attempt")} would now pass, {WouldFail} no longer.";

    public static async Task<EditImpact> OfAsync(CourseEdit edit, CourseLibrary now, Judging judging, CancellationToken ct)
    {
        if (edit.Kind is EditKind.CourseGone or EditKind.UnitGone or EditKind.QuestionGone or EditKind.IdChanged)
            return new EditImpact(0, 0, 0, 0, await judging.UsedByAsync(edit.Course, edit.Id, ct));

        var answers = edit.Kind == EditKind.PassMarkChanged ? [] : await judging.AnswersAsync(edit.Course, edit.Id, now, ct);
        var attempts = await judging.AttemptsAsync(edit.Course, edit.Kind == EditKind.PassMarkChanged ? KeyChange.PassMark : edit.Id, now, ct);
        return new EditImpact(answers.Count + attempts.Count, answers.Count(answer => answer.IsOther) + attempts.Count(attempt => attempt.IsOther),
            attempts.Count(attempt => attempt.PassesNow), attempts.Count(attempt => attempt.FailsNow), null);
    }
}
