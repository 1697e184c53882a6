namespace Mooc.Content.Edits;

/// <summary>
/// A part of a question as two versions of it are compared. <paramref name="Role"/> is what it does there, such as a right option; <paramref name="Beside"/> is what belongs to
/// it and tells it apart where its own words were changed: the feedback, the other cell, what a gap accepts.
/// </summary>
internal sealed record EditedPart(string Id, string Text, string Role, string Beside)
{
    /// <summary>All parts of a question, in the order of the page.</summary>
    public static IReadOnlyList<EditedPart> Of(Question question) => question switch
    {
        ChoiceQuestion choice => [.. choice.Options.Select(option => new EditedPart(option.Id, option.Text, option.IsRight ? "right" : "wrong", option.Feedback ?? ""))],
        OrderQuestion order => [.. order.Items.Select(item => new EditedPart(item.Id, item.Text, "item", ""))],
        MatchQuestion match => [.. match.Sources.Select(source => new EditedPart(source.Id, source.Text, "source", TargetOf(match, source))),
            .. match.Targets.Select(target => new EditedPart(target.Id, target.Text, "target", SourcesOf(match, target)))],
        GapQuestion gaps => [.. gaps.Gaps.Select((gap, i) => new EditedPart(gap.Id, gaps.Segments[i], "gap", string.Join('\t', gap.Accepted)))],
        ChecklistQuestion list => [.. list.Items.Select(item => new EditedPart(item.Id, item.Text, "item", ""))],
        ScenarioQuestion story => [.. story.Steps.Select(step => new EditedPart(step.Id, step.Title, "step", step.Html)),
            .. story.Steps.SelectMany(step => step.Choices.Select(choice => new EditedPart(choice.Id, choice.Text, "choice", choice.Feedback ?? "")))],
        _ => [],
    };

    private static string TargetOf(MatchQuestion match, MatchSource source) => match.Targets.First(target => target.Id == source.TargetId).Text;

    private static string SourcesOf(MatchQuestion match, MatchTarget target) =>
        string.Join('\t', match.Sources.Where(source => source.TargetId == target.Id).Select(source => source.Text));
}
