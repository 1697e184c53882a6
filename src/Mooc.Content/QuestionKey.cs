using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mooc.Content;

/// <summary>What makes an answer right, as a short text: where it changes, answers given before may be judged otherwise.</summary>
public static class QuestionKey
{
    private const int Bytes = 8;

    /// <summary>The key of a question over all its languages; null where nothing is graded.</summary>
    public static string? Of(params IEnumerable<Question> languages) => Of(languages, id => id);

    /// <summary>The same with the parts by other ids, such as those that they had before their words were changed.</summary>
    internal static string? Of(IEnumerable<Question> languages, Func<string, string> idOf)
    {
        var keys = languages.Where(question => question.IsGraded).Select(question => Describe(question, idOf)).Distinct(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys))).AsSpan(0, Bytes));
    }

    /// <summary>The ids of what an answer consists of, in the order of the page.</summary>
    public static IReadOnlyList<string> PartsOf(Question question) => question switch
    {
        ChoiceQuestion choice => [.. choice.Options.Select(option => option.Id)],
        OrderQuestion order => [.. order.Items.Select(item => item.Id)],
        MatchQuestion match => [.. match.Sources.Select(source => source.Id), .. match.Targets.Select(target => target.Id)],
        GapQuestion gaps => [.. gaps.Gaps.Select(gap => gap.Id)],
        ChecklistQuestion list => [.. list.Items.Select(item => item.Id)],
        ScenarioQuestion story => [.. story.Steps.SelectMany(step => step.Choices.Select(choice => choice.Id))],
        _ => [],
    };

    private static string Describe(Question question, Func<string, string> idOf) => $"{question.Points.ToString(CultureInfo.InvariantCulture)} " + question switch
    {
        // One wrong option more or less changes no judgement of what was ticked before.
        ChoiceQuestion choice => "choice " + string.Join(' ', choice.Options.Where(option => option.IsRight).Select(option => idOf(option.Id)).Order(StringComparer.Ordinal)),
        OrderQuestion order => "order " + string.Join(' ', order.Items.Select(item => idOf(item.Id))),
        MatchQuestion match => "match " + string.Join(' ', match.Sources.Select(source => $"{idOf(source.Id)}>{idOf(source.TargetId)}").Order(StringComparer.Ordinal)),
        GapQuestion gaps => "gaps " + string.Join(" | ", gaps.Gaps.Select(gap => string.Join('\t', gap.Accepted.Order(StringComparer.Ordinal)))),
        NumericQuestion number => string.Create(CultureInfo.InvariantCulture, $"number {number.Minimum}..{number.Maximum}"),
        ShortTextQuestion text => "text " + string.Join('\t', text.Accepted.Order(StringComparer.Ordinal)),
        _ => "",
    };
}
