namespace Mooc.Content;

/// <summary>Items to put in order; scored by the share in the right place.</summary>
public sealed record OrderQuestion : Question
{
    /// <summary>In the right order; never shown in it.</summary>
    public required IReadOnlyList<OrderItem> Items { get; init; }
    public override bool IsGraded => true;

    public override bool Accepts(Response response) =>
        response.Chosen.Length == Items.Count && response.ChoosesFrom(Items.Select(item => item.Id));

    public override Grade Grade(Response response)
    {
        var inPlace = Items.Zip(response.Chosen).Where(pair => pair.First.Id == pair.Second).Select(pair => pair.Second).ToList();
        return Mooc.Content.Grade.Of(Points, inPlace.Count, Items.Count, inPlace);
    }
}

public sealed record OrderItem(string Id, string Html, string Text);
