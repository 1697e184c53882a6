namespace Mooc.Content;

/// <summary>A branching story. Loops are allowed; the first step is the start; never graded.</summary>
public sealed record ScenarioQuestion : Question
{
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>Names of the meters in order of appearance, such as Rights and Trust; "Points" for bare points; at most two; may be empty.</summary>
    public required IReadOnlyList<string> Meters { get; init; }
    public override bool IsGraded => false;

    public override bool Accepts(Response response) => throw new NotImplementedException();
    public override Grade Grade(Response response) => Mooc.Content.Grade.Ungraded;

    /// <summary>Follows the choices from the start; stops at the first that does not belong to the step it is taken in.</summary>
    public ScenarioPath Follow(IEnumerable<string> choices) => throw new NotImplementedException();
}

/// <summary>A scene. A step with an <see cref="Ending"/> closes the path; its choices are empty.</summary>
public sealed record ScenarioStep(string Id, string Title, string Html, IReadOnlyList<ScenarioChoice> Choices, ScenarioEnding? Ending);

/// <summary>A way on from a step. Html is inline; Meters maps a meter's name to what the choice adds.</summary>
public sealed record ScenarioChoice(string Id, string Html, string Text, string TargetStepId, IReadOnlyDictionary<string, int> Meters, string? Feedback);

public enum ScenarioEnding { Good, Fair, Poor }

/// <summary>The story so far: the steps seen with the choice taken in each, where the reader stands, and the meters.</summary>
public sealed record ScenarioPath(
    IReadOnlyList<(ScenarioStep Step, ScenarioChoice Choice)> Taken,
    ScenarioStep Current,
    IReadOnlyDictionary<string, int> Meters)
{
    public bool IsFinished => Current.Ending is not null;
}
