using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Mooc.Content.Pages;

namespace Mooc.Content.Exports;

/// <summary>
/// A question that is checked in the browser, by marks at its fields. Its answer stands folded below, so that it can be read without script too.
/// </summary>
internal sealed class QuestionHtml(Question question, ExportWords words)
{
    private readonly StringBuilder html = new();

    public string Write()
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"question\" id=\"{question.Id}\" data-question>\n<h2>{question.TitleHtml}</h2>\n");
        if (question is not GapQuestion) html.Append(question.Html).Append('\n');
        WriteFields();
        if (question.IsGraded)
            html.Append(CultureInfo.InvariantCulture, $"<p><button type=\"button\" data-check hidden>{words.Check}</button></p>\n<p data-result role=\"status\" data-right=\"{Encode(words.Right)}\" data-not=\"{Encode(words.NotRight)}\"></p>\n");
        foreach (var hint in question.Hints) html.Append(CultureInfo.InvariantCulture, $"<details class=\"hint\"><summary>{words.Hint}</summary>{hint}</details>\n");
        if (Answer() is { Length: > 0 } answer) html.Append(CultureInfo.InvariantCulture, $"<details class=\"answer\"><summary>{words.Answer}</summary>{answer}</details>\n");
        return html.Append("</section>\n").ToString();
    }

    /// <summary>What is right, with the feedback and the explanation.</summary>
    public string Answer()
    {
        var answer = new StringBuilder();
        switch (question)
        {
            case ChoiceQuestion choice:
                List(answer, "ul", choice.Options.Select(option => $"{(option.IsRight ? "✓" : "✗")} {option.Html}{option.Feedback}"));
                break;
            case OrderQuestion order:
                List(answer, "ol", order.Items.Select(item => item.Html));
                break;
            case MatchQuestion match:
                List(answer, "ul", match.Sources.Select(source => $"{source.Html} – {match.Targets.First(target => target.Id == source.TargetId).Html}"));
                break;
            case NumericQuestion number:
                List(answer, "ul", [number.Minimum == number.Maximum ? $"{Plain(number.Minimum)} {number.UnitName}" : $"{Plain(number.Minimum)} – {Plain(number.Maximum)} {number.UnitName}"]);
                break;
            case ShortTextQuestion text:
                List(answer, "ul", text.Accepted.Select(Encode));
                break;
            case GapQuestion gaps:
                List(answer, "ol", gaps.Gaps.Select(gap => Encode(string.Join(", ", gap.Accepted))));
                break;
        }
        return answer.Append(question.Explanation).ToString();
    }

    private static void List(StringBuilder answer, string tag, IEnumerable<string> items)
    {
        answer.Append('<').Append(tag).Append('>');
        foreach (var item in items) answer.Append("<li>").Append(item).Append("</li>");
        answer.Append("</").Append(tag).Append('>');
    }

    private void WriteFields()
    {
        switch (question)
        {
            case ChoiceQuestion choice: Choice(choice); break;
            case OrderQuestion order: Order(order); break;
            case MatchQuestion match: Match(match); break;
            case NumericQuestion number:
                html.Append(CultureInfo.InvariantCulture, $"<p><input aria-label=\"{Encode(question.Title)}\" inputmode=\"decimal\" data-min=\"{Plain(number.Minimum)}\" data-max=\"{Plain(number.Maximum)}\"> {Encode(number.UnitName ?? "")}</p>\n");
                break;
            case ShortTextQuestion text:
                html.Append(CultureInfo.InvariantCulture, $"<p><input aria-label=\"{Encode(question.Title)}\" data-accept=\"{Accepted(text.Accepted)}\"></p>\n");
                break;
            case GapQuestion gaps: Gaps(gaps); break;
            case ReflectionQuestion: html.Append(CultureInfo.InvariantCulture, $"<p><textarea rows=\"6\" aria-label=\"{Encode(question.Title)}\"></textarea></p>\n"); break;
            case ChecklistQuestion checklist: Checklist(checklist); break;
            case ScenarioQuestion scenario: Scenario(scenario); break;
        }
    }

    private void Choice(ChoiceQuestion choice)
    {
        var type = choice.Kind == ChoiceKind.SeveralRight ? "checkbox" : "radio";
        html.Append(CultureInfo.InvariantCulture, $"<fieldset><legend class=\"unseen\">{question.TitleHtml}</legend>\n");
        // The ids are hashes of the texts, so their order tells nothing.
        foreach (var option in choice.Shuffle ? choice.Options.OrderBy(option => option.Id, StringComparer.Ordinal) : choice.Options.AsEnumerable())
            html.Append(CultureInfo.InvariantCulture, $"<label><input type=\"{type}\" name=\"{question.Id}\" data-tick=\"{(option.IsRight ? 1 : 0)}\"> <span>{option.Html}</span></label>\n");
        html.Append("</fieldset>\n");
    }

    private void Order(OrderQuestion order)
    {
        var places = Enumerable.Range(1, order.Items.Count).Select(place => (Value: place.ToString(CultureInfo.InvariantCulture), Text: place.ToString(CultureInfo.InvariantCulture))).ToList();
        foreach (var (place, item) in order.Items.Index().OrderBy(item => item.Item.Id, StringComparer.Ordinal))
            html.Append("<p><label>").Append(Select(places, (place + 1).ToString(CultureInfo.InvariantCulture), words.Position)).Append(' ').Append(item.Html).Append("</label></p>\n");
    }

    private void Match(MatchQuestion match)
    {
        var targets = match.Targets.OrderBy(target => target.Id, StringComparer.Ordinal).Select(target => (target.Id, target.Text)).ToList();
        foreach (var source in match.Sources) html.Append("<p><label>").Append(source.Html).Append(": ").Append(Select(targets, source.TargetId, words.Choose)).Append("</label></p>\n");
    }

    private void Gaps(GapQuestion gaps)
    {
        var text = gaps.Html;
        foreach (var (place, gap) in gaps.Gaps.Index())
            text = text.Replace(PageHtml.GapPlaceholder(gap.Id), $"<input aria-label=\"{place + 1}\" data-accept=\"{Accepted(gap.Accepted)}\">", StringComparison.Ordinal);
        html.Append(text).Append('\n');
    }

    private void Checklist(ChecklistQuestion checklist)
    {
        var ratings = words.Ratings.Select(rating => (rating, rating)).ToList();
        foreach (var item in checklist.Items) html.Append("<p><label>").Append(Select(ratings, null, words.Choose)).Append(' ').Append(item.Html).Append("</label></p>\n");
    }

    private void Scenario(ScenarioQuestion scenario)
    {
        foreach (var step in scenario.Steps)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"step\" id=\"{Anchor(step.Id)}\" data-step tabindex=\"-1\"><h3>{Encode(step.Title)}</h3>{step.Html}\n");
            if (step.Choices.Count > 0) List(html, "ul", step.Choices.Select(choice => $"<a href=\"#{Anchor(choice.TargetStepId)}\">{Encode(choice.Text)}</a>{choice.Feedback}"));
            html.Append("</div>\n");
        }
    }

    private string Anchor(string step) => $"{question.Id}-{step}";

    private static string Select(IReadOnlyList<(string Value, string Text)> options, string? right, string label)
    {
        var select = new StringBuilder($"<select{(right is null ? "" : $" data-value=\"{Encode(right)}\"")}><option value=\"\">{Encode(label)}</option>");
        foreach (var (value, text) in options) select.Append(CultureInfo.InvariantCulture, $"<option value=\"{Encode(value)}\">{Encode(text)}</option>");
        return select.Append("</select>").ToString();
    }

    private static string Accepted(IReadOnlyList<string> forms) => Encode(JsonSerializer.Serialize(forms.Select(FoldedText.Of)));

    /// <summary>Without the zeros that arithmetic leaves behind.</summary>
    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
