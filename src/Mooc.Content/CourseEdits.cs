using Mooc.Content.Edits;

namespace Mooc.Content;

/// <summary>Compares the courses as they were with the courses as they are: ids that went or changed, parts and keys that are others now.</summary>
public static class CourseEdits
{
    /// <summary>Pages that cannot be read now are passed over: their last good version stays online.</summary>
    public static IReadOnlyList<CourseEdit> Between(CourseLibrary before, CourseLibrary now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return [.. before.Courses.SelectMany(course => InCourse(course, before, now)).OrderBy(edit => edit.File, StringComparer.Ordinal).ThenBy(edit => edit.Line)];
    }

    private static IEnumerable<CourseEdit> InCourse(Course was, CourseLibrary before, CourseLibrary now)
    {
        var broken = now.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.File).ToHashSet(StringComparer.Ordinal);
        if (now.Courses.FirstOrDefault(course => course.Id == was.Id) is { } course)
        {
            var edits = was.Units.Where(unit => !broken.Contains(unit.File)).SelectMany(unit => InUnit(unit, was, course, question => new QuestionEdits(question, was.Id, before, now)));
            return was.Pass == course.Pass ? edits : edits.Prepend(PassMark(was, course));
        }

        if (broken.Contains(was.File)) return [];
        return now.Courses.FirstOrDefault(other => other.File == was.File) is { } renamed
            ? [IdChanged("course", was.Id, was.Id, renamed.Id, was.File, 1)]
            : [new CourseEdit(EditKind.CourseGone, was.Id, was.Id, was.File, 1, $"The course \"{was.Id}\" is gone.", "Who has joined it no longer finds it; certificates stay.")];
    }

    private static IEnumerable<CourseEdit> InUnit(Unit before, Course was, Course course, Func<Question, QuestionEdits> editsOf)
    {
        var unit = course.Unit(before.Id);
        if (unit is null && course.Units.FirstOrDefault(other => other.File == before.File && was.Unit(other.Id) is null) is { } renamed)
            yield return IdChanged("page", was.Id, before.Id, renamed.Id, before.File, 1);
        else if (unit is null)
            yield return new CourseEdit(EditKind.UnitGone, was.Id, before.Id, before.File, 1, $"The page \"{before.Id}\" is gone.", "Who has done it keeps that. Put the page back where it was not meant.");

        foreach (var edit in before.Questions.SelectMany(question => InQuestion(question, before, was, course, editsOf))) yield return edit;
    }

    private static IEnumerable<CourseEdit> InQuestion(Question before, Unit page, Course was, Course course, Func<Question, QuestionEdits> editsOf)
    {
        if (course.Units.FirstOrDefault(unit => unit.Question(before.Id) is not null) is { } unit) return editsOf(before).In(unit.Question(before.Id)!, unit.File);

        var renamed = course.Units.Where(unit => unit.File == page.File || unit.Id == page.Id).SelectMany(unit => unit.Questions)
            .FirstOrDefault(other => was.Question(other.Id) is null && (other.Title == before.Title || (QuestionKey.Of(other) is { } key && key == QuestionKey.Of(before))));
        return [renamed is not null
            ? IdChanged("question", was.Id, before.Id, renamed.Id, course.Units.First(unit => unit.Question(renamed.Id) is not null).File, renamed.Line)
            : new CourseEdit(EditKind.QuestionGone, was.Id, before.Id, page.File, before.Line, $"The question \"{before.Id}\" is gone.", "Attempts that hold it are judged without it; answers to it stay in the records.")];
    }

    private static CourseEdit IdChanged(string what, string course, string was, string now, string file, int line) => new(EditKind.IdChanged, course, was, file, line,
        $"The id of this {what} was \"{was}\" and is \"{now}\".", $"Write \"{was}\" again: what learners have done hangs on it.");

    private static CourseEdit PassMark(Course was, Course now) => new(EditKind.PassMarkChanged, was.Id, was.Id, now.File, 1,
        $"The course asks for {now.Pass} per cent now and asked for {was.Pass}.", "Once it is online, attempts of the past are judged anew; certificates stay.");
}
