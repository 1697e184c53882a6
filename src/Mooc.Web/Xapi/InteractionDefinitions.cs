using System.Globalization;
using Mooc.Content;
using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>Questions in the words of xAPI (Data 4.1.9.2 and appendix C): type, right responses, components by their stable ids.</summary>
internal static class InteractionDefinitions
{
    private const string And = "[,]";
    private const string To = "[.]";
    private const int MostPatterns = 20;

    /// <summary>The scale of a checklist item, in the order of growing effort.</summary>
    public static readonly IReadOnlyList<string> Ratings = [.. Enum.GetValues<ChecklistRating>().Select(rating => rating.ToString().ToLowerInvariant())];

    public static ActivityDefinition Of(Question question, string language)
    {
        var common = new ActivityDefinition { Type = ActivityTypes.Interaction, Description = LanguageMap.Of(language, question.Title) };
        return question switch
        {
            ChoiceQuestion { Kind: ChoiceKind.TrueFalse } choice => common with
            {
                InteractionType = InteractionType.TrueFalse,
                CorrectResponsesPattern = [choice.Options.First(option => option.IsRight).Id],
            },
            ChoiceQuestion choice => common with
            {
                InteractionType = InteractionType.Choice,
                CorrectResponsesPattern = [string.Join(And, choice.Options.Where(option => option.IsRight).Select(option => option.Id))],
                Choices = [.. choice.Options.Select(option => Component(option.Id, option.Text, language))],
            },
            NumericQuestion number => common with { InteractionType = InteractionType.Numeric, CorrectResponsesPattern = [Range(number)] },
            ShortTextQuestion text => common with
            {
                InteractionType = InteractionType.FillIn,
                CorrectResponsesPattern = [.. text.Accepted.Take(MostPatterns).Select(CaseFolded)],
            },
            GapQuestion gaps => common with { InteractionType = InteractionType.FillIn, CorrectResponsesPattern = [.. Patterns(gaps)] },
            OrderQuestion order => common with
            {
                InteractionType = InteractionType.Sequencing,
                CorrectResponsesPattern = [string.Join(And, order.Items.Select(item => item.Id))],
                Choices = [.. order.Items.OrderBy(item => item.Id, StringComparer.Ordinal).Select(item => Component(item.Id, item.Text, language))],
            },
            MatchQuestion match => common with
            {
                InteractionType = InteractionType.Matching,
                CorrectResponsesPattern = [string.Join(And, match.Sources.Select(source => source.Id + To + source.TargetId))],
                Source = [.. match.Sources.Select(source => Component(source.Id, source.Text, language))],
                Target = [.. match.Targets.Select(target => Component(target.Id, target.Text, language))],
            },
            ReflectionQuestion => common with { InteractionType = InteractionType.LongFillIn },
            _ => common with { InteractionType = InteractionType.Other },
        };
    }

    public static ActivityDefinition OfItem(ChecklistItem item, string language) => new()
    {
        Type = ActivityTypes.Interaction,
        Description = LanguageMap.Of(language, item.Text),
        InteractionType = InteractionType.Likert,
        Scale = [.. Ratings.Select(rating => new InteractionComponent(rating))],
    };

    /// <summary>
    /// The response as a statement may say it. A learner's own words never go in: of a typed answer only the listed form that was recognised; null where there is nothing to say.
    /// </summary>
    public static string? ResponseOf(Question question, Response response) => question switch
    {
        ChoiceQuestion choice => string.Join(And, choice.Options.Select(option => option.Id).Where(response.Chosen.Contains)),
        OrderQuestion or ScenarioQuestion => string.Join(And, response.Chosen),
        MatchQuestion match => string.Join(And, match.Sources.Where(source => response.Given.ContainsKey(source.Id)).Select(source => source.Id + To + response.Given[source.Id])),
        NumericQuestion number => number.NumberIn(response)?.ToString(CultureInfo.InvariantCulture),
        ShortTextQuestion text => text.Recognise(response.Text),
        GapQuestion gaps => string.Join(And, gaps.Gaps.Select(gap => gap.Recognise(response.Given.GetValueOrDefault(gap.Id)) ?? "")),
        _ => null,
    };

    private static string Range(NumericQuestion number) => number.Minimum == number.Maximum
        ? number.Minimum.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{number.Minimum}[:]{number.Maximum}");

    private static string CaseFolded(string text) => "{case_matters=false}" + text;

    /// <summary>Every combination of the gaps' forms, up to a number that a reader of statements can bear.</summary>
    private static IEnumerable<string> Patterns(GapQuestion gaps) => gaps.Gaps
        .Aggregate<Gap, IEnumerable<string>>([""], (sofar, gap) => sofar.SelectMany(text => gap.Accepted.Select(form => text.Length == 0 ? form : text + And + form)))
        .Take(MostPatterns).Select(CaseFolded);

    private static InteractionComponent Component(string id, string text, string language) => new(id, LanguageMap.Of(language, text));
}
