using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>Reads a question of whichever type its shape says; null where it cannot be read, which is reported.</summary>
internal static class QuestionReader
{
    public static Question? Read(QuestionReading question) => question.Outline.Kind switch
    {
        SwitchKind.Question when question.Body.OfType<Markdig.Syntax.ListBlock>().Any(list => ItemBox.AnyIn(list, question.Page)) => ChoiceShape.Read(question),
        SwitchKind.Reflection => ReflectionShape.Read(question),
        _ => null,
    };
}
