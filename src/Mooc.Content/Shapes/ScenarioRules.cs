namespace Mooc.Content.Shapes;

/// <summary>A story must be one that a reader can finish.</summary>
internal sealed class ScenarioRules(QuestionReading question, IReadOnlyList<StepSource> sources, IReadOnlyList<ScenarioStep> steps)
{
    public void Check()
    {
        var reached = Reached();
        foreach (var (source, step) in sources.Zip(steps))
        {
            if (!reached.Contains(step.Id)) question.Report(KnownProblems.StepUnreachable, source.Heading);
            if (step.Ending is null && step.Choices.Count == 0) question.Report(KnownProblems.StepDeadEnd, source.Heading, question.Words.End[0]);
            if (step.Ending is not null && step.Choices.Count > 0) question.Report(KnownProblems.StepEndsAndGoesOn, source.Heading);
        }
        if (!steps.Any(step => step.Ending is not null && reached.Contains(step.Id)))
            question.Report(KnownProblems.StoryWithoutEnd, question.Outline.Heading, question.Words.End[0]);
    }

    private HashSet<string> Reached()
    {
        var byId = steps.DistinctBy(step => step.Id).ToDictionary(step => step.Id, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal) { steps[0].Id };
        var ahead = new Stack<string>(reached);
        while (ahead.TryPop(out var id))
            foreach (var choice in byId[id].Choices)
                if (reached.Add(choice.TargetStepId)) ahead.Push(choice.TargetStepId);
        return reached;
    }
}
