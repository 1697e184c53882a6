using System.Text.Json;
using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>
/// What a reader without an account has answered on this page so far. It travels with the forms of the page and is stored nowhere.
/// </summary>
public sealed class Practice
{
    public const string Field = "practice";
    private const int LongestText = 40_000;

    private readonly Dictionary<string, Answered> _answers;

    private Practice(Dictionary<string, Answered> answers) => _answers = answers;

    /// <summary>What does not make sense is an empty page: nobody loses anything but the marks on it.</summary>
    public static Practice Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > LongestText) return new Practice([]);
        try
        {
            return new Practice(JsonSerializer.Deserialize<Dictionary<string, Answered>>(text) ?? []);
        }
        catch (JsonException)
        {
            return new Practice([]);
        }
    }

    public string Write() => JsonSerializer.Serialize(_answers);

    public int HintsFor(Question question) => Math.Clamp(_answers.GetValueOrDefault(question.Id)?.Hints ?? 0, 0, question.Hints.Count);

    public Response? ResponseTo(Question question)
    {
        if (_answers.GetValueOrDefault(question.Id)?.Response is not { } stored) return null;
        try
        {
            return StoredResponse.Read(stored) is { } response && question.Accepts(response) ? response : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Answer(Question question, Response response) =>
        _answers[question.Id] = new Answered(StoredResponse.Write(response), HintsFor(question));

    public void ShowHint(Question question) =>
        _answers[question.Id] = new Answered(_answers.GetValueOrDefault(question.Id)?.Response, HintsFor(question) + 1);

    public void Forget(Question question) => _answers.Remove(question.Id);

    private sealed record Answered(string? Response, int Hints);
}
