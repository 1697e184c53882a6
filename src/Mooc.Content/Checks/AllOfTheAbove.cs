using System.Text.RegularExpressions;

namespace Mooc.Content.Checks;

/// <summary>An option that speaks of the options above it, or by their letters, in a question whose options are shuffled.</summary>
internal sealed partial class AllOfTheAbove : IContentCheck
{
    public IEnumerable<ContentProblem> In(CheckedPage page) =>
        from question in page.Choices
        where question.Shuffle && question.Kind != ChoiceKind.TrueFalse
        from option in question.Options
        where ByPlace().IsMatch(FoldedText.Of(option.Text))
        select KnownProblems.AllOfTheAbove.At(page.At(question), option.Text);

    // Folded text: small letters without accents.
    [GeneratedRegex(
        @"\b(all|none|any|both|neither|each|some|two) (of )?(the )?((options|answers) )?(above|below)\b"
        + @"|^((only|both|neither) )?(options? |answers? )?[a-f1-6]( and | or | nor | & |, )[a-f1-6]( |$)"
        + @"|\b(alle|alles|keine|keines|keiner|keins|nichts|beide|beides) (der |von den |die )?(oben|obigen|obenstehenden|vorstehenden)\b"
        + @"|\b(alle|keine|keines|keiner|keins|beide) (der )?genannten\b"
        + @"|^((nur|sowohl) )?(antworten? )?[a-f1-6]( und | oder | als auch )[a-f1-6]( |$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ByPlace();
}
