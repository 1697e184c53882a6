namespace Mooc.Content.Fixes;

/// <summary>Everything that <c>mooc fix</c> mends in a page of a course.</summary>
internal static class PageFixes
{
    private static readonly IPageFix[] All = [new MissingPageId(), new MissingQuestionId(), new UnindentedFeedback(), new MisspeltBox()];

    public static IReadOnlyList<TextEdit> In(FixedPage page) => FileText.InOrder(All.SelectMany(fix => fix.In(page)));
}
