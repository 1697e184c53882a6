using System.Runtime.CompilerServices;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mooc.Content.Tests.Docs;

/// <summary>An example of a page for authors: a file of a course, its name below the courses folder and its text.</summary>
internal sealed record Example(string File, string Text)
{
    private const string UnitFile = "demo/01-first/01-page.md";
    private const string UnitFrontMatter = "---\nid: page\ntitle: A page\n---\n";

    /// <summary>An example without a file name is a unit; without dashes at its beginning it leaves the front matter out.</summary>
    public static Example Of(FencedCodeBlock block)
    {
        var text = block.Lines.ToString() + "\n";
        if (!string.IsNullOrEmpty(block.Arguments)) return new Example(block.Arguments, text);
        return new Example(UnitFile, text.StartsWith("---", StringComparison.Ordinal) ? text : UnitFrontMatter + text);
    }
}

/// <summary>What the page on problems says about one code.</summary>
internal sealed record ExplainedProblem(string Code, string Severity, List<Example> Before, List<Example> Wrong, List<Example> Right);

/// <summary>Reads the pages under <c>docs/authors</c>, so that their examples can be tried.</summary>
internal static class AuthorsPage
{
    public static IReadOnlyList<Example> Examples(string name) =>
        [.. Read(name).OfType<FencedCodeBlock>().Where(IsCourseText).Select(Example.Of)];

    public static IReadOnlyList<ExplainedProblem> Problems() => Explained("problems.md", level: 3);

    public static IReadOnlyList<ExplainedProblem> Edits() => Explained("edits.md", level: 2);

    private static List<ExplainedProblem> Explained(string name, int level)
    {
        var problems = new List<ExplainedProblem>();
        List<Example> examples = [];
        foreach (var block in Read(name))
        {
            switch (block)
            {
                case HeadingBlock heading when heading.Level == level:
                    problems.Add(new ExplainedProblem(TextOf(heading), "", [], [], []));
                    break;
                case ParagraphBlock paragraph when problems.Count > 0 && problems[^1].Severity.Length == 0:
                    problems[^1] = problems[^1] with { Severity = TextOf(paragraph).Split('.')[0] };
                    break;
                case ParagraphBlock paragraph when problems.Count > 0:
                    if (TextOf(paragraph) is "Before:" or "Wrong:" or "Right:")
                        examples = TextOf(paragraph) switch { "Before:" => problems[^1].Before, "Wrong:" => problems[^1].Wrong, _ => problems[^1].Right };
                    break;
                case FencedCodeBlock code when IsCourseText(code):
                    examples.Add(Example.Of(code));
                    break;
            }
        }

        return problems;
    }

    private static bool IsCourseText(FencedCodeBlock block) => block.Info == "markdown";

    private static string TextOf(LeafBlock block) =>
        string.Concat(block.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    private static MarkdownDocument Read(string name, [CallerFilePath] string here = "") =>
        Markdown.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "authors", name)));
}
