namespace Mooc.Content;

/// <summary>Compares the courses as they were with the courses as they are: ids that went or changed, parts and keys that are others now.</summary>
public static class CourseEdits
{
    /// <summary>Pages that cannot be read now are passed over: their last good version stays online.</summary>
    public static IReadOnlyList<CourseEdit> Between(CourseLibrary before, CourseLibrary now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return [.. before.Courses.SelectMany(course => InCourse(course, now)).OrderBy(edit => edit.File, StringComparer.Ordinal).ThenBy(edit => edit.Line)];
    }

    private static IEnumerable<CourseEdit> InCourse(Course before, CourseLibrary now)
    {
        var broken = now.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.File).ToHashSet(StringComparer.Ordinal);
        if (now.Courses.FirstOrDefault(course => course.Id == before.Id) is { } course)
        {
            return before.Units.Where(unit => !broken.Contains(unit.File)).SelectMany(unit => InUnit(unit, before, course));
        }

        if (broken.Contains(before.File)) return [];
        return now.Courses.FirstOrDefault(other => other.File == before.File) is { } renamed
            ? [IdChanged("course", before.Id, before.Id, renamed.Id, before.File, 1)]
            : [new CourseEdit(EditKind.CourseGone, before.Id, before.Id, before.File, 1, $"The course \"{before.Id}\" is gone.", "Who has joined it no longer finds it; certificates stay.")];
    }

    private static IEnumerable<CourseEdit> InUnit(Unit before, Course was, Course course)
    {
        var unit = course.Unit(before.Id);
        if (unit is null && course.Units.FirstOrDefault(other => other.File == before.File && was.Unit(other.Id) is null) is { } renamed)
            yield return IdChanged("page", was.Id, before.Id, renamed.Id, before.File, 1);
        else if (unit is null)
            yield return new CourseEdit(EditKind.UnitGone, was.Id, before.Id, before.File, 1, $"The page \"{before.Id}\" is gone.", "Who has done it keeps that; put the page back where it was not meant.");

        foreach (var question in before.Questions)
            if (InQuestion(question, before, was, course) is { } edit) yield return edit;
    }

    private static CourseEdit? InQuestion(Question before, Unit page, Course was, Course course)
    {
        if (course.Units.FirstOrDefault(unit => unit.Question(before.Id) is not null) is { } unit) return InBoth(before, course.Question(before.Id)!, unit.File, was.Id);

        var renamed = course.Units.Where(unit => unit.File == page.File).SelectMany(unit => unit.Questions)
            .FirstOrDefault(other => was.Question(other.Id) is null && (other.Title == before.Title || (QuestionKey.Of(other) is { } key && key == QuestionKey.Of(before))));
        return renamed is not null
            ? IdChanged("question", was.Id, before.Id, renamed.Id, page.File, renamed.Line)
            : new CourseEdit(EditKind.QuestionGone, was.Id, before.Id, page.File, before.Line, $"The question \"{before.Id}\" is gone.", "Attempts that hold it are judged without it; answers to it stay in the records.");
    }

    private static CourseEdit? InBoth(Question before, Question now, string file, string course)
    {
        var gone = QuestionKey.PartsOf(before).Except(QuestionKey.PartsOf(now)).ToList();
        if (gone.Count > 0 && before.GetType() == now.GetType())
            return new CourseEdit(EditKind.PartsChanged, course, before.Id, file, now.Line, $"Of \"{before.Id}\" these parts are others now: {string.Join(", ", gone)}.",
                "Where only their words were changed, end each with its old id in a comment, such as <!-- " + gone[0] + " -->; else answers given before keep their old judgement.");

        return QuestionKey.Of(before) == QuestionKey.Of(now) ? null
            : new CourseEdit(EditKind.KeyChanged, course, before.Id, file, now.Line, $"Something else is right in \"{before.Id}\" now.", "Once it is online, answers given before are judged anew; certificates stay.");
    }

    private static CourseEdit IdChanged(string what, string course, string was, string now, string file, int line) => new(EditKind.IdChanged, course, was, file, line,
        $"The id of this {what} was \"{was}\" and is \"{now}\".", $"Write \"{was}\" again: what learners have done hangs on it.");
}
