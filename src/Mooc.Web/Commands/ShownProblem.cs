using System.Text.Json.Serialization;
using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>A problem as the shell shows it: its file as seen from where the shell stands, and the line that it speaks of.</summary>
internal sealed record ShownProblem([property: JsonIgnore] ContentProblem Problem, [property: JsonIgnore] OffendingLine? At)
{
    public Severity Severity => Problem.Severity;
    public string Code => Problem.Code;
    public string File => Problem.File;
    public int Line => Problem.Line;
    public int Column => Problem.Column;
    public string Message => Problem.Message;
    public string Cure => Problem.Cure;
    public string? Text => At?.Text;
    public string? Caret => At?.Caret;

    /// <summary><c>file:line:column: severity CODE message</c>, the line with a caret, and the cure.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{File}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code} {Message}";
        if (At is not null)
        {
            yield return $"{Line,6} | {At.Text}";
            yield return $"       | {At.Caret}";
        }
        yield return $"       Cure: {Cure}";
    }
}
