using System.Text;
using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Foreign;

/// <summary>A folder of somebody else's Markdown after <c>mooc fix --adopt</c>.</summary>
internal static class Adopted
{
    public static void Adopt(this TemporaryCourses folder)
    {
        Write(CourseFixer.Adopt(folder.Folder));
        for (var pass = 0; pass < 5 && CourseFixer.Fix(folder.Folder, adopt: true) is { Count: > 0 } files; pass++) Write(files);
    }

    /// <summary>The questions of one foreign page, one a line: "Which? (hint) | wrong | *right -> feedback // explanation".</summary>
    public static string Questions(string page, string name = "lesson.md")
    {
        using var folder = new TemporaryCourses();
        folder.Write(name, page);
        return folder.AdoptedQuestions();
    }

    public static string AdoptedQuestions(this TemporaryCourses folder)
    {
        folder.Adopt();
        var library = folder.Read();
        Assert.DoesNotContain(library.Problems, problem => problem.Severity == Severity.Error);
        return string.Join('\n', library.Courses.SelectMany(course => course.Units).SelectMany(unit => unit.Questions).Select(Line));
    }

    private static string Line(Question question)
    {
        var line = new StringBuilder(question.Title);
        foreach (var hint in question.Hints) line.Append(" (").Append(Plain(hint)).Append(')');
        if (question is ChoiceQuestion { Kind: ChoiceKind.SeveralRight }) line.Append(" [several]");
        if (question is ChoiceQuestion choice)
            foreach (var option in choice.Options) line.Append(" | ").Append(option.IsRight ? "*" : "").Append(option.Text).Append(option.Feedback is { } feedback ? $" -> {Plain(feedback)}" : "");
        if (question is ShortTextQuestion text) line.Append(" = ").AppendJoin(" or ", text.Accepted);
        if (question is NumericQuestion number) line.Append(" = ").Append(number.Minimum).Append(number.UnitName is { } unit ? " " + unit : "");
        if (question.Explanation is { } explanation) line.Append(" // ").Append(Plain(explanation));
        return line.ToString();
    }

    private static string Plain(string html) =>
        string.Join(' ', System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Write(IReadOnlyList<Mooc.Content.Fixes.FixedFile> files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
            File.WriteAllBytes(file.FullPath, file.Bytes.ToArray());
        }
        var written = files.Select(file => file.FullPath).ToHashSet();
        foreach (var file in files)
            if (file.MovesFrom is { } old && !written.Contains(old)) File.Delete(old);
    }
}
