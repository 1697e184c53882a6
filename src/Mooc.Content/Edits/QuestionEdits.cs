namespace Mooc.Content.Edits;

/// <summary>What was changed in a question that is still there.</summary>
internal sealed class QuestionEdits(Question was, string course, CourseLibrary before, CourseLibrary now)
{
    private const int LongestQuote = 80;

    public IEnumerable<CourseEdit> In(Question question, string file)
    {
        var reworded = RewordedParts.Between(was, question);
        var ids = QuestionKey.PartsOf(question).ToHashSet(StringComparer.Ordinal);
        var told = QuestionKey.PartsOf(was).Where(id => !ids.Contains(id)).ToList();

        foreach (var part in reworded.Where(part => told.Contains(part.Was)))
            yield return Edit(EditKind.PartReworded, question, file, $"In \"{was.Id}\" the words \"{Quote(part.OldText)}\" are \"{Quote(part.NewText)}\" now, so answers given before do not fit them.",
                $"End the part with its old id in a comment, <!-- {part.Was} -->, or let mooc fix do it with the same --against.");

        var gone = told.Where(id => !reworded.Any(part => part.Was == id)).ToList();
        foreach (var part in EditedPart.Of(was).Where(part => gone.Contains(part.Id) && question.GetType() == was.GetType()))
            yield return Edit(EditKind.PartGone, question, file, $"In \"{was.Id}\" the part \"{Quote(part.Text)}\" is gone.",
                $"Answers given before that hold it keep their judgement. Where it was only reworded, end it with its old id in a comment, <!-- {part.Id} -->.");

        if (IsJudgedOtherwise(question, reworded, gone))
            yield return Edit(EditKind.KeyChanged, question, file, $"Something else is right in \"{was.Id}\" now{OtherPoints(question)}.", "Once it is online, answers given before are judged anew; certificates stay.");
    }

    /// <summary>Parts that were only reworded are taken for what they were. Where parts are gone, what is left tells.</summary>
    private bool IsJudgedOtherwise(Question question, IReadOnlyList<RewordedPart> reworded, List<string> gone)
    {
        var old = reworded.ToDictionary(part => part.Now, part => part.Was, StringComparer.Ordinal);
        if (gone.Count == 0 || was.GetType() != question.GetType() || was.Points != question.Points)
            return QuestionKey.Of(InAllLanguages(before), id => id) != QuestionKey.Of(InAllLanguages(now), id => old.GetValueOrDefault(id, id));

        return (was, question) is (ChoiceQuestion one, ChoiceQuestion other)
            && one.Options.Any(option => other.Options.Any(same => old.GetValueOrDefault(same.Id, same.Id) == option.Id && same.IsRight != option.IsRight));
    }

    private IEnumerable<Question> InAllLanguages(CourseLibrary library) => library.Courses.Where(one => one.Id == course)
        .Concat(library.Translations.Where(translation => translation.Key.Course == course).OrderBy(translation => translation.Key.Language, StringComparer.Ordinal).Select(translation => translation.Value))
        .Select(one => one.Question(was.Id)).OfType<Question>();

    private string OtherPoints(Question question) => was.Points == question.Points ? "" : $", or it earns other points: {question.Points:0.##} instead of {was.Points:0.##}";

    private CourseEdit Edit(EditKind kind, Question question, string file, string message, string cure) => new(kind, course, was.Id, file, question.Line, message, cure);

    private static string Quote(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1), "…");
}
