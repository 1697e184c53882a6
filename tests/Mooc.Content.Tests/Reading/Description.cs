using System.Globalization;
using System.Text;

namespace Mooc.Content.Tests.Reading;

/// <summary>Says in a few lines what was read of a unit.</summary>
internal sealed class Description
{
    // How a page reads is tested beside those checks; here it would be noise in every row.
    private static readonly string[] Left = [.. new[] { KnownProblems.OptionWithoutFeedback, KnownProblems.VagueLinkText, KnownProblems.UnexplainedAbbreviation, KnownProblems.LongestIsRight }.Select(kind => kind.Code)];

    private readonly StringBuilder text = new();

    /// <summary>Problems first, their lines counted from the first line of the body, then the unit's parts if it is published.</summary>
    public static string Of(CourseLibrary library, int linesBeforeBody)
    {
        var description = new Description();
        foreach (var problem in library.Problems.Where(problem => !Left.Contains(problem.Code)))
            description.Line($"{problem.Line - linesBeforeBody}:{problem.Column} {(problem.Severity == Severity.Error ? "error" : "warning")} {problem.Code}: {problem.Message} {problem.Cure}");
        foreach (var part in library.Courses.SelectMany(course => course.Units).SelectMany(unit => unit.Parts)) description.Part(part);
        return description.text.ToString();
    }

    private void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings("\\n")).Append('\n');

    private void Part(UnitPart part)
    {
        if (part is Prose prose) Line($"prose {prose.Html}");
        if (part is not Question question) return;

        Line($"{Kind(question)} {question.Id}{(question.IsGraded ? $", {question.Points} points" : "")}");
        Line($"  title {question.TitleHtml}");
        if (question.Html.Length > 0) Line($"  text {question.Html}");
        Answers(question);
        foreach (var hint in question.Hints) Line($"  hint {hint}");
        if (question.Explanation is { } explanation) Line($"  explanation {explanation}");
    }

    private static string Kind(Question question) => question switch
    {
        ChoiceQuestion choice => $"{choice.Kind}{(choice.Shuffle ? "" : " unshuffled")}",
        _ => question.GetType().Name[..^"Question".Length],
    };

    private void Answers(Question question)
    {
        switch (question)
        {
            case ChoiceQuestion choice:
                foreach (var option in choice.Options) Line($"  {(option.IsRight ? "[x]" : "[ ]")} {option.Id} {option.Html}{Behind(option.Feedback)}");
                break;
            case NumericQuestion number:
                Line($"  {number.Minimum:0.####} to {number.Maximum:0.####}{Behind(number.UnitName)}");
                break;
            case ShortTextQuestion shortText:
                Line($"  {string.Join(" | ", shortText.Accepted)}");
                break;
            case GapQuestion gaps:
                foreach (var gap in gaps.Gaps) Line($"  gap {gap.Id} {string.Join(" | ", gap.Accepted)}");
                Line($"  {gaps.Segments.Count} segments");
                break;
            case OrderQuestion order:
                foreach (var item in order.Items) Line($"  {item.Id} {item.Html}");
                break;
            case MatchQuestion match:
                foreach (var source in match.Sources) Line($"  {source.Id} {source.Html} = {source.TargetId}");
                foreach (var target in match.Targets) Line($"  target {target.Id} {target.Html}");
                break;
            case ReflectionQuestion reflection:
                if (reflection.MinWords is { } words) Line($"  {words} words");
                break;
            case ChecklistQuestion checklist:
                foreach (var item in checklist.Items) Line($"  {item.Id} {item.Html}{Behind(string.Join(' ', item.Helps))}");
                break;
            case ScenarioQuestion story:
                Story(story);
                break;
        }
    }

    private void Story(ScenarioQuestion story)
    {
        Line($"  meters {string.Join(", ", story.Meters)}");
        foreach (var step in story.Steps)
        {
            Line($"  step {step.Id} {step.Title}{(step.Ending is { } ending ? $", ends {ending}" : "")}");
            Line($"    {step.Html}");
            foreach (var choice in step.Choices)
                Line($"    {choice.Id} {choice.Html} ({string.Join(", ", choice.Meters.Select(meter => $"{meter.Key} {meter.Value}"))}) to {choice.TargetStepId}{Behind(choice.Feedback)}");
        }
    }

    private static string Behind(string? text) => string.IsNullOrEmpty(text) ? "" : $" | {text}";
}
