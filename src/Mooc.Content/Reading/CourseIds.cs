using Mooc.Content.Folders;
using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Reading;

/// <summary>Modules, units and questions share one namespace in their course; whoever comes later in reading order must give way.</summary>
internal sealed class CourseIds(FoundCourse course, PageSet pages)
{
    private readonly Dictionary<string, string> taken = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var file in course.Modules.SelectMany(module => module.Units.Prepend(module.Page)).Select(page => page.Source))
        {
            var page = pages[file];
            if (page.FrontMatter.Id is { } id) Take(id, page.FrontMatter.Value("id")!.At, page);
            foreach (var question in page.Outline.OfType<QuestionOutline>())
                if (question.Id is { } questionId) Take(questionId, page.At(question.Heading), page);
        }
    }

    private void Take(string id, SourcePosition at, SourcePage page)
    {
        if (!taken.TryAdd(id, page.File.Path)) page.Problems.Add(KnownProblems.IdTwice.At(at, id, taken[id]));
    }
}
