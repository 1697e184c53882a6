namespace Mooc.Content.Fixes;

/// <summary>Everything that <c>mooc fix</c> mends in a page of a course.</summary>
internal static class PageFixes
{
    private static readonly IPageFix[] Certain = [new ForeignQuestionFix(all: false), new MissingPageId(), new MissingQuestionId(), new UnindentedFeedback(), new MisspeltBox()];
    private static readonly IPageFix[] Adopting = [new ForeignQuestionFix(all: true), new TextBehindComment(), .. Certain.Skip(1)];

    public static IReadOnlyList<TextEdit> In(FixedPage page, bool adopt) => FileText.InOrder((adopt ? Adopting : Certain).SelectMany(fix => fix.In(page)));
}
