using Mooc.Content;

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
