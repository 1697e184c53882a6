using Markdig.Syntax;
using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>Reads a question of whichever type its shape says; null where it has none, which the outline has reported.</summary>
internal static class QuestionReader
{
    public static Question? Read(QuestionReading question) => question.Outline.Kind switch
    {
        SwitchKind.Order => OrderShape.Read(question),
        SwitchKind.Match => MatchShape.Read(question),
        SwitchKind.Scenario => new ScenarioShape(question).Read(),
        SwitchKind.Checklist => ChecklistShape.Read(question),
        SwitchKind.Reflection => ReflectionShape.Read(question),
        _ when question.Body.OfType<ListBlock>().Any(list => ItemBox.AnyIn(list, question.Page)) => ChoiceShape.Read(question),
        _ when AnswerLines.Any(question.Body, question.Page) => AnswerShape.Read(question),
        _ => null,
    };
}
