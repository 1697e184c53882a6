using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>What a reader reads of a unit before answering anything.</summary>
internal static class UnitText
{
    public static string Of(IEnumerable<UnitPart> parts) => string.Join('\n', parts.SelectMany(Pieces).Where(piece => piece.Length > 0));

    private static IEnumerable<string> Pieces(UnitPart part) => part switch
    {
        Prose prose => [HtmlText.Of(prose.Html)],
        ScenarioQuestion story => [story.Title, HtmlText.Of(story.Html), .. story.Steps.SelectMany(Pieces)],
        ChecklistQuestion list => [list.Title, HtmlText.Of(list.Html), .. list.Items.Select(item => item.Text)],
        Question question => [question.Title, HtmlText.Of(question.Html)],
        _ => [],
    };

    private static IEnumerable<string> Pieces(ScenarioStep step) =>
        [step.Title, HtmlText.Of(step.Html), .. step.Choices.Select(choice => choice.Text)];
}
