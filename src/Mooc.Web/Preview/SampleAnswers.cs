using System.Globalization;
using Mooc.Content;

namespace Mooc.Web.Preview;

/// <summary>An answer to any question that is right, or wrong.</summary>
internal static class SampleAnswers
{
    public static Response Of(Question question, bool isRight) => question switch
    {
        ChoiceQuestion choice => Choice(choice, isRight),
        OrderQuestion order => Response.Of(isRight ? order.Items.Select(item => item.Id) : order.Items.Select(item => item.Id).Reverse()),
        MatchQuestion match => Match(match, isRight),
        GapQuestion gaps => Response.OfParts(gaps.Gaps.Select(gap => KeyValuePair.Create(gap.Id, isRight ? gap.Accepted[0] : "?"))),
        ShortTextQuestion text => Response.OfText(isRight ? text.Accepted[0] : "?"),
        NumericQuestion number => Response.OfText((isRight ? number.Minimum : number.Maximum + 1).ToString(CultureInfo.InvariantCulture)),
        ChecklistQuestion list => Response.OfParts(list.Items.Select(item => KeyValuePair.Create(item.Id, isRight ? "done" : "notyet"))),
        ScenarioQuestion story => Response.Of(PathTo(story, isRight ? ScenarioEnding.Good : ScenarioEnding.Poor)),
        _ => Response.OfText("Some words of a learner."),
    };

    private static Response Choice(ChoiceQuestion choice, bool isRight) => isRight
        ? Response.Of(choice.Options.Where(option => option.IsRight).Select(option => option.Id))
        : Response.Of((choice.Options.FirstOrDefault(option => !option.IsRight) ?? choice.Options[0]).Id);

    private static Response Match(MatchQuestion match, bool isRight) => Response.OfParts(match.Sources.Select(source =>
        KeyValuePair.Create(source.Id, isRight ? source.TargetId : match.Targets.First(target => target.Id != source.TargetId || match.Targets.Count == 1).Id)));

    /// <summary>The shortest way to such an ending, else to any; the story may go in circles.</summary>
    private static string[] PathTo(ScenarioQuestion story, ScenarioEnding wished)
    {
        var ways = new Dictionary<string, string[]> { [story.Steps[0].Id] = [] };
        var open = new Queue<ScenarioStep>([story.Steps[0]]);
        string[] any = [];
        while (open.TryDequeue(out var step))
        {
            if (step.Ending == wished) return ways[step.Id];
            if (step.Ending is not null) any = ways[step.Id];
            foreach (var choice in step.Choices)
                if (story.Steps.FirstOrDefault(next => next.Id == choice.TargetStepId) is { } next && ways.TryAdd(next.Id, [.. ways[step.Id], choice.Id])) open.Enqueue(next);
        }

        return any;
    }
}
