namespace Mooc.Content;

/// <summary>A branching story. Loops are allowed; the first step is the start; never graded.</summary>
public sealed record ScenarioQuestion : Question
{
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>Names of the meters in order of appearance, such as Rights and Trust; "Points" for bare points; at most two; may be empty.</summary>
    public required IReadOnlyList<string> Meters { get; init; }
    public override bool IsGraded => false;

    /// <summary>The longest path that a response may hold.</summary>
    public const int MaxChoices = 1_000;

    /// <summary>Whether the choices can be taken one after the other from the start. A story may go in circles, but not for ever.</summary>
    public override bool Accepts(Response response) =>
        response.Chosen.Length is > 0 and <= MaxChoices
        && response.Given.IsEmpty
        && Follow(response.Chosen).Taken.Count == response.Chosen.Length;

    public override Grade Grade(Response response) => Mooc.Content.Grade.Ungraded;

    /// <summary>Follows the choices from the start; stops at the first that does not belong to the step it is taken in.</summary>
    public ScenarioPath Follow(IEnumerable<string> choices)
    {
        var taken = new List<(ScenarioStep, ScenarioChoice)>();
        var meters = Meters.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        var current = Steps[0];

        foreach (var id in choices)
        {
            if (current.Ending is not null) break;
            if (current.Choices.FirstOrDefault(choice => choice.Id == id) is not { } choice) break;
            if (Steps.FirstOrDefault(step => step.Id == choice.TargetStepId) is not { } next) break;

            taken.Add((current, choice));
            foreach (var (meter, added) in choice.Meters) meters[meter] = meters.GetValueOrDefault(meter) + added;
            current = next;
        }

        return new ScenarioPath(taken, current, meters);
    }
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
