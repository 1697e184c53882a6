using Mooc.Content.Edits;

namespace Mooc.Content.Fixes;

/// <summary>Everything that <c>mooc fix</c> mends in a page of a course.</summary>
internal static class PageFixes
{
    private static readonly IPageFix[] Certain = [new ForeignQuestionFix(all: false), new MissingPageId(), new MissingQuestionId(), new UnindentedFeedback(), new MisspeltBox()];
    private static readonly IPageFix[] Adopting = [new ForeignQuestionFix(all: true), new TextBehindComment(), .. Certain.Skip(1)];

    /// <param name="page">The page to mend.</param>
    /// <param name="adopt">Whether every question of another player is taken that can be decided.</param>
    /// <param name="before">Its course as it was, where parts that were reworded keep their ids.</param>
    public static IReadOnlyList<TextEdit> In(FixedPage page, bool adopt, EarlierCourse? before)
    {
        IEnumerable<IPageFix> fixes = adopt ? Adopting : Certain;
        return FileText.InOrder((before is null ? fixes : fixes.Append(new PinnedPart(before))).SelectMany(fix => fix.In(page)));
    }
}
