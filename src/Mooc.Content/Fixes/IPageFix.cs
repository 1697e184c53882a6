namespace Mooc.Content.Fixes;

/// <summary>Mends one kind of problem, where the cure is certain.</summary>
internal interface IPageFix
{
    IEnumerable<TextEdit> In(FixedPage page);
}
