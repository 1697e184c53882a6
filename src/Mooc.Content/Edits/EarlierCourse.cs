using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Edits;

/// <summary>A course as it was at an earlier revision, and what of a page as it is now was the same there.</summary>
internal sealed class EarlierCourse(Course before)
{
    private const double AlikeTitles = 0.5;

    /// <summary>
    /// Lets a question that never had a written id go by the one that it had until its heading was reworded, where it can be no other: on the same page one question is gone that
    /// asks for the same.
    /// </summary>
    public void NameQuestions(SourcePage page, IReadOnlySet<string> ids)
    {
        if (page.FrontMatter.Id is not { } id || before.Unit(id) is not { } was) return;

        var gone = was.Questions.Where(question => !ids.Contains(question.Id)).ToList();
        if (gone.Count == 0) return;

        foreach (var now in ReadAgain(page).Where(now => now.Outline.Metadata.Id is null && before.Question(now.Question.Id) is null))
            if (gone.Where(old => IsSame(old, now.Question)).ToList() is [var same]) now.Outline.Id = same.Id;
    }

    /// <summary>The parts of the page's questions whose words alone were changed, with the place for the comment that pins the old id.</summary>
    public IEnumerable<(RewordedPart Part, int End)> Reworded(SourcePage page)
    {
        foreach (var now in ReadAgain(page))
        {
            if (now.Outline.Id is not { } id || before.Question(id) is not { } was) continue;

            foreach (var part in RewordedParts.Between(was, now.Question))
                if (now.Parts.FirstOrDefault(place => place.Id == part.Now) is { IsPinned: false } place) yield return (part, place.End);
        }
    }

    private static bool IsSame(Question was, Question now)
    {
        if (was.GetType() != now.GetType()) return false;

        var (old, parts) = (EditedPart.Of(was).Select(part => part.Id).ToList(), EditedPart.Of(now).Select(part => part.Id).ToList());
        var isAlike = Likeness.Of(was.Title, now.Title) >= AlikeTitles;
        return old.Count == 0 ? isAlike : old.SequenceEqual(parts) || (isAlike && old.Intersect(parts).Any());
    }

    /// <summary>The page's questions, read from a copy: what is read is cut up on the way, and others still need the page.</summary>
    private static IEnumerable<(QuestionOutline Outline, Question Question, IReadOnlyList<PartPlace> Parts)> ReadAgain(SourcePage page)
    {
        var copy = new SourcePage(page.Found, page.File, page.Language);
        copy.Outline = PageOutline.Of(copy);
        foreach (var (outline, own) in copy.Outline.OfType<QuestionOutline>().Zip(page.Outline.OfType<QuestionOutline>()))
        {
            var reading = new QuestionReading(outline, copy, new PageLinks(), shuffle: true);
            if (QuestionReader.Read(reading) is { } question) yield return (own, question, reading.Parts);
        }
    }
}
