namespace Mooc.Content.Foreign;

/// <summary>The headings above a place: whether they speak of a quiz or of things to do, and how deep a question's own heading is to be.</summary>
internal sealed class SectionTrail(string path, bool isQuizPage)
{
    private readonly List<ForeignLine> headings = [];

    public string Text => headings.Count == 0 ? "" : headings[^1].Content;

    public bool IsQuiz => isQuizPage || IsQuizFile || headings.Any(heading => ForeignWords.QuizHeading().IsMatch(heading.Content));

    /// <summary>The nearest heading under which things are to be done counts more than a quiz further up.</summary>
    public bool IsTodo => headings.Count > 0 && ForeignWords.TodoHeading().IsMatch(headings[^1].Content) && !ForeignWords.QuizHeading().IsMatch(headings[^1].Content);

    public bool IsSurvey => ForeignWords.SurveyFile().IsMatch(path) || headings.Any(heading => ForeignWords.Survey().IsMatch(heading.Content) && !heading.Content.Contains('?', StringComparison.Ordinal));

    private bool IsQuizFile => ForeignWords.QuizHeading().IsMatch(path[(path.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' '));

    public void Pass(ForeignLine line)
    {
        if (!line.IsHeading) return;
        headings.RemoveAll(above => above.Level >= line.Level);
        headings.Add(line);
    }

    /// <summary>A heading that became a question holds no others: the next question is its sister.</summary>
    public void Took(ForeignQuestion question)
    {
        if (headings.Count > 0 && headings[^1].Number == question.First) headings[^1] = headings[^1] with { Level = question.Level - 1, Content = "" };
    }

    public int LevelFor(int place, int floor) => headings.LastOrDefault(heading => heading.Number < Math.Max(place, floor))?.Level ?? 1;
}
