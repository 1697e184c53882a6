using Markdig.Extensions.Alerts;

namespace Mooc.Content.Shapes;

/// <summary><c>Reflection:</c> and text. Tips and notes anywhere in it are hints and explanation.</summary>
internal static class ReflectionShape
{
    public static ReflectionQuestion Read(QuestionReading question)
    {
        var (hints, explanation) = question.ReadAfter(question.Body.OfType<AlertBlock>());
        return new ReflectionQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(question.Body.Where(block => block is not AlertBlock)),
            Points = 0,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            MinWords = question.Outline.Metadata.MinWords,
        };
    }
}
