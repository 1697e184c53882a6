using Mooc.Content;
using Mooc.Web.Learn;

namespace Mooc.Web.Commands;

/// <summary>An edit as the shell shows it, with what it does to the people of a site where their answers are at hand.</summary>
internal sealed record ShownEdit(Severity Severity, string Code, string File, int Line, string Message, string Cure, EditImpact? Impact)
{
    public static ShownEdit Of(CourseEdit edit, string folder, EditImpact? impact) =>
        new(edit.Severity, edit.Code, ShownProblems.PathOf(folder, edit.File), edit.Line, edit.Message, edit.Cure, impact);

    public ContentProblem ToProblem() => new(Severity, Code, File, Line, 1, Impact is null ? Message : $"{Message} {Impact}", Cure);

    public IEnumerable<string> Lines()
    {
        yield return $"{File}:{Line}:1: {(Severity == Severity.Error ? "error" : "warning")} {Code} {Message}";
        if (Impact is not null) yield return $"       {Impact}";
        yield return $"       Cure: {Cure}";
    }
}

/// <summary>How many answers there are to what was edited, and what would become of them.</summary>
internal sealed record EditImpact(int Answers, int JudgedOtherwise, int WouldPass, int WouldFail)
{
    public override string ToString() =>
        $"{Counted.Of(Answers, "answer")} to this question; {JudgedOtherwise} would be judged otherwise; {Counted.Of(WouldPass, "attempt")} would now pass, {WouldFail} no longer.";

    public static async Task<EditImpact?> OfAsync(CourseEdit edit, CourseLibrary now, Judging judging, CancellationToken ct)
    {
        if (edit.Kind is not (EditKind.KeyChanged or EditKind.PartsChanged)) return null;

        var answers = await judging.AnswersAsync(edit.Course, edit.Id, now, ct);
        var attempts = await judging.AttemptsAsync(edit.Course, edit.Id, now, ct);
        return new EditImpact(answers.Count + attempts.Count, answers.Count(answer => answer.IsOther) + attempts.Count(attempt => attempt.IsOther),
            attempts.Count(attempt => attempt.PassesNow), attempts.Count(attempt => attempt.FailsNow));
    }
}
