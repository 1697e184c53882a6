using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>How a question did in a cohort, by everybody's first answer.</summary>
public sealed class QuestionFigures(Question question, Unit unit)
{
    /// <summary>From so many answers on, what was chosen says something of the question.</summary>
    public const int Enough = 15;

    private const double Backwards = -0.1;
    private const double Hard = 0.3;

    private readonly Dictionary<string, int> _chosen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Answered, int Right)> _languages = new(StringComparer.Ordinal);
    private readonly List<int> _seconds = [];

    public Question Question => question;
    public Unit Unit => unit;
    public int Answered { get; private set; }
    public int Right { get; private set; }
    public int WithHints { get; private set; }
    public double? RightShare => Answered == 0 ? null : (double)Right / Answered;

    /// <summary>How this question goes with the rest, -1 to 1; null where there is too little to tell.</summary>
    public double? Discrimination { get; internal set; }
    public int? MedianSeconds => _seconds.Count == 0 ? null : _seconds.Order().ElementAt(_seconds.Count / 2);
    public IEnumerable<(string Language, int Answered, int Right)> ByLanguage => _languages.Select(one => (one.Key, one.Value.Answered, one.Value.Right));

    /// <summary>Each option with how many chose it, the right ones first, then what draws most.</summary>
    public IReadOnlyList<(Option Option, int People)> Options => question is not ChoiceQuestion choice ? []
        : [.. choice.Options.Select(option => (option, _chosen.GetValueOrDefault(option.Id))).OrderByDescending(option => option.option.IsRight).ThenByDescending(option => option.Item2)];

    /// <summary>The wrong option that draws most; null where none does.</summary>
    public Option? Draws => Options.Where(option => !option.Option.IsRight && option.People > 0).Select(option => option.Option).FirstOrDefault();

    /// <summary>Wrong options that nobody chose.</summary>
    public IReadOnlyList<Option> Idle => Answered < Enough ? [] : [.. Options.Where(option => option.People == 0).Select(option => option.Option)];

    /// <summary>Who knows more gets it wrong more often.</summary>
    public bool IsBackwards => Answered >= Enough && Discrimination <= Backwards;

    public bool IsHard => Answered >= Enough && RightShare < Hard;
    public bool IsSuspect => IsBackwards || IsHard || Idle.Count > 0;

    internal void Add(AnswerRow row)
    {
        Answered++;
        if (row.Success == true) Right++;
        if (row.Hints > 0) WithHints++;
        if (row.Seconds is { } seconds) _seconds.Add(seconds);
        if (question is ChoiceQuestion && row.Response is { Length: > 0 } response)
            foreach (var option in response.Split("[,]")) _chosen[option] = _chosen.GetValueOrDefault(option) + 1;
        var known = _languages.GetValueOrDefault(row.Language);
        _languages[row.Language] = (known.Answered + 1, known.Right + (row.Success == true ? 1 : 0));
    }
}
