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

    public IReadOnlyList<Option> Options => Question is ChoiceQuestion { Kind: not ChoiceKind.TrueFalse, Shuffle: true } choice && ShuffleByDefault
        ? Shuffle.Of(choice.Options, option => option.Id, Seed)
        : ((ChoiceQuestion)Question).Options;

    public IReadOnlyList<OrderItem> Items => Shuffle.Never(((OrderQuestion)Question).Items, item => item.Id, Seed);

    public IReadOnlyList<MatchTarget> Targets => Shuffle.Never(((MatchQuestion)Question).Targets, target => target.Id, Seed);

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
}
