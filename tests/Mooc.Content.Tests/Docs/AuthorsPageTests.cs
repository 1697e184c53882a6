namespace Mooc.Content.Tests.Docs;

/// <summary>The pages for authors say what the reader does.</summary>
public sealed class AuthorsPageTests
{
    private static readonly IReadOnlyList<ExplainedProblem> Explained = AuthorsPage.Problems();

    public static TheoryData<string> Codes => [.. Explained.Where(problem => problem.Wrong.Count > 0).Select(problem => problem.Code)];

    [Fact]
    public void Every_code_is_explained_once_and_no_other() =>
        Assert.Equal(KnownProblems.All.Select(kind => kind.Code).Order(StringComparer.Ordinal), Explained.Select(problem => problem.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_explanation_says_how_grave_the_problem_is() =>
        Assert.Equal(
            KnownProblems.All.Select(kind => $"{kind.Code}: {kind.Severity}").Order(StringComparer.Ordinal),
            Explained.Select(problem => $"{problem.Code}: {problem.Severity}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_has_the_problem(string code) =>
        Assert.Contains(code, ExampleCourse.ProblemsWith(Explained.Single(problem => problem.Code == code).Wrong).Select(problem => problem.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_has_neither_the_problem_nor_any_error(string code)
    {
        var problems = ExampleCourse.ProblemsWith(Explained.Single(problem => problem.Code == code).Right);

        Assert.DoesNotContain(problems, problem => problem.Code == code || problem.Severity == Severity.Error);
    }

    [Fact]
    public void The_examples_on_how_to_write_a_course_are_free_of_errors()
    {
        var broken = AuthorsPage.Examples("writing.md")
            .Where(example => example.File.StartsWith("demo/", StringComparison.Ordinal))
            .SelectMany(example => ExampleCourse.ProblemsWith([example]))
            .Where(problem => problem.Severity == Severity.Error);

        Assert.Empty(broken);
    }

    [Fact]
    public void The_course_on_how_to_write_one_is_a_course()
    {
        var files = AuthorsPage.Examples("writing.md").Where(example => !example.File.StartsWith("demo/", StringComparison.Ordinal));

        Assert.Empty(ExampleCourse.Read(files));
    }
}
