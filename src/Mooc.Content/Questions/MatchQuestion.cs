namespace Mooc.Content;

/// <summary>Sources to connect with targets; scored by the share of sources that have their right target.</summary>
public sealed record MatchQuestion : Question
{
    public required IReadOnlyList<MatchSource> Sources { get; init; }

    /// <summary>All targets, distractors among them, in the author's order; never shown in it.</summary>
    public required IReadOnlyList<MatchTarget> Targets { get; init; }
    public override bool IsGraded => true;

    public override bool Accepts(Response response) =>
        response.GivesFor(Sources.Select(source => source.Id))
        && response.Given.Values.All(given => string.IsNullOrWhiteSpace(given) || Targets.Any(target => target.Id == given));

    public override Grade Grade(Response response)
    {
        var connected = Sources.Where(source => response.Given.GetValueOrDefault(source.Id) == source.TargetId).Select(source => source.Id).ToList();
        return Mooc.Content.Grade.Of(Points, connected.Count, Sources.Count, connected);
    }
}

/// <summary>A source and the id of its right target. Two sources with the same target text share one target.</summary>
public sealed record MatchSource(string Id, string Html, string Text, string TargetId);

public sealed record MatchTarget(string Id, string Html, string Text);
