namespace Mooc.Content;

public enum Severity { Warning, Error }

/// <summary>
/// Something an author should mend. <paramref name="Code"/> is stable and kebab-case, such as <c>no-right-option</c>;
/// <paramref name="File"/> is relative to the courses folder with forward slashes; line and column count from 1.
/// </summary>
public sealed record ContentProblem(Severity Severity, string Code, string File, int Line, int Column, string Message, string Cure)
{
    /// <summary><c>file:line:column: severity CODE message</c></summary>
    public override string ToString() =>
        $"{File}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code} {Message} {Cure}";
}
