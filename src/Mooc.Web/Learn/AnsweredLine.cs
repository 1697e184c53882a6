using System.Text.Encodings.Web;
using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>One part of an answered question: what stands there, how it was answered, in words as well as in colour.</summary>
public sealed record AnsweredLine(string Html, string? Tone, string Verdict, string? Feedback = null)
{
    public static IEnumerable<AnsweredLine> Of(QuestionView view, Texts texts) => view.Question switch
    {
        ChoiceQuestion choice => view.Options.Select(option => OfOption(choice, option, view.Chose(option.Id), texts)),
        OrderQuestion order => order.Items.Select((item, i) => OfItem(view, item, i + 1, texts)),
        MatchQuestion match => match.Sources.Select(source => OfSource(view, match, source, texts)),
        GapQuestion gaps => gaps.Gaps.Select(gap => OfTyped(view, view.Given(gap.Id), gap.Id, gap.Accepted[0], texts)),
        ShortTextQuestion text => [OfTyped(view, view.Response?.Text, Response.TextKey, text.Accepted[0], texts)],
        NumericQuestion number => [OfTyped(view, view.Response?.Text, Response.TextKey, RangeOf(number, texts), texts)],
        _ => [],
    };

    private static AnsweredLine OfOption(ChoiceQuestion question, Option option, bool chosen, Texts texts)
    {
        var (tone, verdict) = (option.IsRight, chosen, question.Kind == ChoiceKind.SeveralRight) switch
        {
            (true, true, _) => ("good", "Right, and you chose it"),
            (true, false, true) => ("warn", "Right, but you did not choose it"),
            (true, false, false) => ("warn", "This is the right answer"),
            (false, true, true) => ("bad", "Not one of them, but you chose it"),
            (false, true, false) => ("bad", "You chose this; it is not right"),
            (false, false, true) => ((string?)null, "Not one of them, and you left it out"),
            _ => (null, "Not right"),
        };
        return new AnsweredLine(option.Html, tone, texts[verdict], option.Feedback);
    }

    private static AnsweredLine OfItem(QuestionView view, OrderItem item, int rightPlace, Texts texts) => view.Grade!.RightParts.Contains(item.Id)
        ? new AnsweredLine(item.Html, "good", texts["Place {0}, and you put it there", rightPlace])
        : new AnsweredLine(item.Html, "bad", texts["Place {0}; you put it in place {1}", rightPlace, view.PlaceOf(item.Id) ?? "–"]);

    private static AnsweredLine OfSource(QuestionView view, MatchQuestion match, MatchSource source, Texts texts)
    {
        var right = match.Targets.First(target => target.Id == source.TargetId).Text;
        if (view.Grade!.RightParts.Contains(source.Id)) return new AnsweredLine(source.Html, "good", texts["{0}: right", right]);

        var chosen = match.Targets.FirstOrDefault(target => target.Id == view.Given(source.Id))?.Text ?? "–";
        return new AnsweredLine(source.Html, "bad", texts["You chose {0}; it goes with {1}", chosen, right]);
    }

    private static AnsweredLine OfTyped(QuestionView view, string? typed, string part, string right, Texts texts) => view.Grade!.RightParts.Contains(part)
        ? new AnsweredLine(HtmlEncoder.Default.Encode(typed ?? ""), "good", texts["Right"])
        : new AnsweredLine(HtmlEncoder.Default.Encode(string.IsNullOrEmpty(typed) ? "–" : typed), "bad", texts["Not right; the answer is {0}", right]);

    private static string RangeOf(NumericQuestion number, Texts texts) => (number.Minimum == number.Maximum
        ? Points.Of(number.Minimum)
        : texts["{0} to {1}", Points.Of(number.Minimum), Points.Of(number.Maximum)]) + (number.UnitName is { } unit ? " " + unit : "");
}
