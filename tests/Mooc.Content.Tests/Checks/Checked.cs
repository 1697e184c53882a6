using Mooc.Content.Checks;
using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Tests.Checks;

/// <summary>Makes pages for the checks: from text alone, or with questions that the reader would have found in it.</summary>
internal static class Checked
{
    private const string File = "course/module/unit.md";

    public static CheckedPage Page(string text, string language = "en", params string[] glossary) =>
        new(new SourcePage(new FoundFile(File, File, PageKind.Unit, Language: null), new SourceFile(File, text), language), Unit: null, glossary);

    public static CheckedPage Page(params Question[] questions) => Page("") with { Unit = Unit(questions) };

    public static Unit Unit(params Question[] questions) => new()
    {
        Id = "unit", Title = "Unit", Language = "en", File = File, PlainText = "", Minutes = 5, Parts = questions,
    };

    /// <summary>A question with options such as <c>[x] Before the processing starts > Feedback</c>.</summary>
    public static ChoiceQuestion Question(params string[] options) => Question(line: 7, options);

    public static ChoiceQuestion Question(int line, params string[] options) => new()
    {
        Id = "question", Title = "Question", TitleHtml = "Question", Html = "", Line = line,
        Kind = options.Count(IsTicked) > 1 ? ChoiceKind.SeveralRight : ChoiceKind.OneRight,
        Options = [.. options.Select(Option)],
    };

    private static Option Option(string option)
    {
        var parts = option[4..].Split(" > ");
        return new Option(option, parts[0], parts[0], IsTicked(option), parts.ElementAtOrDefault(1));
    }

    private static bool IsTicked(string option) => option.StartsWith("[x] ", StringComparison.Ordinal);
}
