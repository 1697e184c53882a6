namespace Mooc.Content;

/// <summary>Items to put in order; scored by the share in the right place.</summary>
public sealed record OrderQuestion : Question
{
    /// <summary>In the right order; never shown in it.</summary>
    public required IReadOnlyList<OrderItem> Items { get; init; }
    public override bool IsGraded => true;

    public override bool Accepts(Response response) => throw new NotImplementedException();
    public override Grade Grade(Response response) => throw new NotImplementedException();
}

public sealed record OrderItem(string Id, string Html, string Text);
