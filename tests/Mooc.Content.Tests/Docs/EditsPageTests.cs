namespace Mooc.Content.Tests.Docs;

/// <summary>The page on edits says what the comparison does.</summary>
public sealed class EditsPageTests
{
    private static readonly IReadOnlyList<ExplainedProblem> Explained = AuthorsPage.Edits();

    public static TheoryData<string> Codes => [.. Explained.Select(edit => edit.Code)];

    [Fact]
    public void Every_code_is_explained_once_with_how_grave_it_is() => Assert.Equal(
        Enum.GetValues<EditKind>().Select(kind => new CourseEdit(kind, "", "", "", 1, "", "")).Select(edit => $"{edit.Code}: {edit.Severity}").Order(StringComparer.Ordinal),
        Explained.Select(edit => $"{edit.Code}: {edit.Severity}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_edit_is_told_by_its_code_alone(string code)
    {
        var explained = Explained.Single(edit => edit.Code == code);

        Assert.Equal([code], ExampleCourse.Edits(explained.Before, explained.Wrong).Select(edit => edit.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_edit_touches_nobody(string code)
    {
        var explained = Explained.Single(edit => edit.Code == code);

        Assert.Empty(ExampleCourse.Edits(explained.Before, explained.Right));
    }
}
