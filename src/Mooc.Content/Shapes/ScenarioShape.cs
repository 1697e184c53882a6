using Markdig.Syntax;

namespace Mooc.Content.Shapes;

/// <summary><c>Scenario:</c> and sub-headings with links between them. The first sub-heading is the start.</summary>
internal sealed class ScenarioShape(QuestionReading question)
{
    private readonly PartIds ids = new(question);
    private readonly List<string> meters = [];

    public ScenarioQuestion Read()
    {
        var before = question.Body.TakeWhile(block => block is not HeadingBlock).ToList();
        foreach (var early in before.OfType<ListBlock>().Where(IsChoices)) question.Report(KnownProblems.ChoicesBeforeSteps, early);

        var sources = Divide(question.Body.Skip(before.Count).ToList());
        var byAnchor = sources.ToDictionary(step => question.Page.AnchorOf(step.Heading), step => step.Id, StringComparer.Ordinal);
        var steps = sources.ConvertAll(step => ReadStep(step, byAnchor));
        new ScenarioRules(question, sources, steps).Check();
        return new ScenarioQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(before),
            Points = 0,
            Line = question.Line,
            Steps = steps,
            Meters = meters,
        };
    }

    public static bool IsChoices(ListBlock list) => list.OfType<ListItemBlock>().Any(item => QuestionShape.LinkToStep(item) is not null);

    private List<StepSource> Divide(List<Block> body)
    {
        var level = body.OfType<HeadingBlock>().Min(heading => heading.Level);
        var steps = new List<StepSource>();
        foreach (var block in body)
        {
            if (block is HeadingBlock heading && heading.Level == level || steps.Count == 0)
                steps.Add(new StepSource((HeadingBlock)block, ids.Of((HeadingBlock)block, SourceOfTitle((HeadingBlock)block)), []));
            else steps[^1].Body.Add(block);
        }
        return steps;
    }

    private string SourceOfTitle(HeadingBlock heading) => question.Page.SourceOf(heading).Trim('#', ' ');

    private ScenarioStep ReadStep(StepSource step, Dictionary<string, string> byAnchor)
    {
        var ending = StepEnding.Take(step.Body, question);
        var text = new List<Block>();
        var choices = new List<ScenarioChoice>();
        for (var place = 0; place < step.Body.Count;)
        {
            if (step.Body[place] is not ListBlock list || !IsChoices(list))
            {
                text.Add(step.Body[place++]);
                continue;
            }
            var listed = ChoiceList.At(step.Body, place, question);
            foreach (var item in listed.Items)
                if (StepChoice.Read(item, ids, byAnchor, meters, question) is { } choice) choices.Add(choice);
            place = listed.End;
        }
        return new ScenarioStep(step.Id, question.Page.TextOf(step.Heading), question.Html.Blocks(text), choices, ending);
    }
}

/// <summary>A step's heading and the blocks under it.</summary>
internal sealed record StepSource(HeadingBlock Heading, string Id, List<Block> Body);
