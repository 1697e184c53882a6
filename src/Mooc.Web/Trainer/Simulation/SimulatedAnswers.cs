using System.Globalization;
using Mooc.Content;

namespace Mooc.Web.Trainer.Simulation;

/// <summary>Answers to questions of every kind, right or wrong as wished. Wrong ones prefer one option, as people do.</summary>
internal static class SimulatedAnswers
{
    public static Response To(Question question, bool right, Random die) => question switch
    {
        ChoiceQuestion choice => right ? Response.Of(choice.Options.Where(option => option.IsRight).Select(option => option.Id)) : WrongChoice(choice, die),
        OrderQuestion order => Response.Of(right ? order.Items.Select(item => item.Id) : order.Items.Reverse().Select(item => item.Id)),
        MatchQuestion match => Response.OfParts(match.Sources.Select(source =>
            KeyValuePair.Create(source.Id, right ? source.TargetId : match.Targets.First(target => target.Id != source.TargetId).Id))),
        GapQuestion gaps => Response.OfParts(gaps.Gaps.Select(gap => KeyValuePair.Create(gap.Id, right ? gap.Accepted[0] : "…"))),
        ShortTextQuestion text => Response.OfText(right ? text.Accepted[0] : "…"),
        NumericQuestion number => Response.OfText((right ? number.Minimum : number.Maximum + die.Next(1, 9)).ToString(CultureInfo.InvariantCulture)),
        ChecklistQuestion checklist => Response.OfParts(checklist.Items.Select(item => KeyValuePair.Create(item.Id, Rating(die)))),
        ReflectionQuestion => Response.OfText("…"),
        _ => new Response(),
    };

    /// <summary>The next step of a story, wherever the learner stands.</summary>
    public static ScenarioChoice Step(ScenarioPath path, double ability, Random die)
    {
        var choices = path.Current.Choices;
        var best = choices.MaxBy(choice => choice.Meters.Values.Sum())!;
        return die.NextDouble() < ability ? best : choices[die.Next(choices.Count)];
    }

    private static Response WrongChoice(ChoiceQuestion choice, Random die)
    {
        var wrong = choice.Options.Where(option => !option.IsRight).ToList();
        if (wrong.Count == 0) return Response.Of(choice.Options[0].Id);
        var drawn = Math.Min(wrong.Count - 1, (int)(wrong.Count * Math.Pow(die.NextDouble(), 2)));
        return choice.Kind == ChoiceKind.SeveralRight
            ? Response.Of(choice.Options.First(option => option.IsRight).Id, wrong[drawn].Id)
            : Response.Of(wrong[drawn].Id);
    }

    private static string Rating(Random die) => ((ChecklistRating)die.Next(0, 4)).ToString().ToLowerInvariant();
}
