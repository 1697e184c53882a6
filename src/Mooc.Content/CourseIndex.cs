using System.Collections.Frozen;

namespace Mooc.Content;

/// <summary>Looks up a course's units and questions by id; built once for a course.</summary>
internal sealed class CourseIndex(Course course)
{
    public FrozenDictionary<string, Unit> Units { get; } =
        course.Units.ToFrozenDictionary(unit => unit.Id, StringComparer.Ordinal);

    public FrozenDictionary<string, Question> Questions { get; } =
        course.Units.SelectMany(unit => unit.Questions).ToFrozenDictionary(question => question.Id, StringComparer.Ordinal);
}
