namespace Mooc.Content.Checks;

/// <summary>All checks of how a page reads, beyond what can be read of it at all.</summary>
internal static class ContentChecks
{
    private static readonly IContentCheck[] All =
    [
        new LongSentence(), new LongUnit(), new UnexplainedAbbreviation(), new VagueLinkText(),
        new AllOfTheAbove(), new LetteredOptions(), new LongestIsRight(), new OptionWithoutFeedback(), new LooksLikeAQuestion(), new UndecidedQuestion(),
    ];

    public static IEnumerable<ContentProblem> In(CheckedPage page) => All.SelectMany(check => check.In(page));
}
