namespace Mooc.Content;

/// <summary>
/// Something that a learner answers. The type follows from the shape under the heading. A question never holds a learner's
/// state: grading is a pure function of question and response.
/// </summary>
public abstract record Question : UnitPart
{
    public required string Id { get; init; }

    /// <summary>The heading without switch word and points, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The heading without switch word and points, safe inline HTML.</summary>
    public required string TitleHtml { get; init; }

    /// <summary>What stands between the heading and the answers, safe HTML; may be empty.</summary>
    public required string Html { get; init; }

    /// <summary>Points for a full answer; 1 where the author says nothing. Zero for questions that are never graded.</summary>
    public decimal Points { get; init; } = 1;

    /// <summary>Shown one at a time on request, safe HTML.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Shown after an answer, safe HTML; null where there is none.</summary>
    public string? Explanation { get; init; }

    /// <summary>Line of the heading in its file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Whether an answer has a score: false for reflections, scenarios and checklists.</summary>
    public abstract bool IsGraded { get; }

    /// <summary>
    /// Judges a response. Total: unknown ids and malformed values earn nothing and never throw; ask
    /// <see cref="Accepts"/> first where a stranger's input must be refused instead.
    /// </summary>
    public abstract Grade Grade(Response response);

    /// <summary>Whether every id in the response belongs to this question and something was answered.</summary>
    public abstract bool Accepts(Response response);
}
