using System.Text.Json;
using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>An attempt with its questions as the course has them now; a question that was removed meanwhile is no longer part of it.</summary>
public sealed record OpenAttempt(Guid Id, DateTime StartedAt, IReadOnlyList<Question> Questions)
{
    public static OpenAttempt Of(Attempt attempt, Unit unit) => new(attempt.Id, attempt.StartedAt,
        [.. attempt.Questions.Split(' ').Select(unit.Question).OfType<Question>()]);

    /// <summary>In an attempt no words but the recognised ones are kept.</summary>
    private static readonly Dictionary<string, string> Words = [];

    /// <summary>What was answered, by question; empty until submitted.</summary>
    public static IReadOnlyDictionary<string, Response> AnswersOf(Attempt attempt, Unit unit) => attempt.Answers is { } answers
        ? JsonSerializer.Deserialize<Dictionary<string, string>>(answers)!
            .ToDictionary(answer => answer.Key, answer => unit.Question(answer.Key) is { } question ? QuestionProgress.ResponseTo(question, answer.Value, Words) : StoredResponse.Read(answer.Value))
        : [];

    /// <summary>The judgement of the whole: the sum of all questions, unanswered ones with nothing.</summary>
    public Grade Grade(IReadOnlyDictionary<string, Response> answers)
    {
        var grades = Questions.Select(question => question.Grade(answers.GetValueOrDefault(question.Id) ?? new Response())).ToList();
        return new Grade(grades.Sum(grade => grade.Raw), grades.Sum(grade => grade.Max), null, new HashSet<string>());
    }
}
