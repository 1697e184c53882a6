using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>A question as one reader sees it now.</summary>
public sealed record QuestionView
{
    public required Question Question { get; init; }

    /// <summary>Counted through the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the options are shuffled by.</summary>
    public required string Seed { get; init; }

    /// <summary>Whether the page shuffles where the question does not say otherwise.</summary>
    public required bool ShuffleByDefault { get; init; }
    public required UnitForm Form { get; init; }

    /// <summary>What was answered, or typed and refused.</summary>
    public Response? Response { get; init; }

    /// <summary>Present once feedback is due.</summary>
    public Grade? Grade { get; init; }
    public int HintsShown { get; init; }

    /// <summary>Why the answer was not taken, in one sentence.</summary>
    public string? Problem { get; init; }

    /// <summary>Part of an attempt's one form: no form, hints or feedback of its own.</summary>
    public bool IsInAttempt { get; init; }

    public bool IsAnswered => Grade is not null;

    /// <summary>Whether what follows gives nothing away: a story that is still open would be.</summary>
    public bool IsTold => Question is not ScenarioQuestion story || story.Follow(Response?.Chosen ?? []).IsFinished;

    public IReadOnlyList<Option> Options => OptionsOf((ChoiceQuestion)Question, Seed, ShuffleByDefault);
    public IReadOnlyList<OrderItem> Items => ItemsOf((OrderQuestion)Question, Seed);
    public IReadOnlyList<MatchTarget> Targets => TargetsOf((MatchQuestion)Question, Seed);

    /// <summary>The ids of what is shown in an order of the reader's own; empty where all see the same.</summary>
    public static IEnumerable<string> OrderOf(Question question, string seed, bool shuffleByDefault) => question switch
    {
        ChoiceQuestion choice => OptionsOf(choice, seed, shuffleByDefault).Select(option => option.Id),
        OrderQuestion order => ItemsOf(order, seed).Select(item => item.Id),
        MatchQuestion match => TargetsOf(match, seed).Select(target => target.Id),
        _ => [],
    };

    public bool Chose(string part) => Response?.Chosen.Contains(part) == true;

    public string? Given(string part) => Response?.Given.GetValueOrDefault(part);

    /// <summary>The place that an item was given, or null.</summary>
    public string? PlaceOf(string item)
    {
        if (Given(item) is { } typed) return typed;
        var index = Response?.Chosen.IndexOf(item) ?? -1;
        return index < 0 ? null : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public string Field => FormResponse.FieldOf(Question);
    public string FieldFor(string part) => FormResponse.FieldOf(Question, part);

    private static IReadOnlyList<Option> OptionsOf(ChoiceQuestion choice, string seed, bool shuffleByDefault) =>
        choice is { Kind: not ChoiceKind.TrueFalse, Shuffle: true } && shuffleByDefault ? Shuffle.Of(choice.Options, option => option.Id, seed) : choice.Options;

    private static IReadOnlyList<OrderItem> ItemsOf(OrderQuestion order, string seed) => Shuffle.Never(order.Items, item => item.Id, seed);

    private static IReadOnlyList<MatchTarget> TargetsOf(MatchQuestion match, string seed) => Shuffle.Never(match.Targets, target => target.Id, seed);
}
