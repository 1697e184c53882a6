using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Fixes;

/// <summary>Whatever a page looks like, a fix changes the lines that it names and no other byte.</summary>
public sealed class LeftAsItWasTests
{
    private static readonly string[] Lines =
    [
        "Text with two spaces behind.  ", "\tindented", "- [x] done", "- [ ] open", "| a | b |", "| --- | --- |", "> a quote", "```", "`code`", "", "   ", "ünï © 日本 🏛",
        "## Question: Who decides?", "## Match day in Barcelona", "### Quiz", "- [x] The council", "- [] The vendor", "> Correct: the council.", "Answer: `72` hours", "[[X]] a", "<!-- a remark -->",
    ];

    private static readonly Gen<string> AnyPage =
        from mark in Gen.Elements("", "\uFEFF")
        from ends in Gen.Elements("\n", "\r\n").ArrayOf(24)
        from lines in Gen.Elements(Lines).ArrayOf(24)
        from count in Gen.Choose(0, 24)
        select $"{mark}---{ends[0]}id: counter{ends[0]}title: At the counter{ends[0]}---{ends[0]}" + string.Concat(lines.Take(count).Zip(ends, (line, end) => line + end));

    [Fact]
    public void Each_line_that_no_change_names_is_there_byte_for_byte() =>
        Prop.ForAll(AnyPage.ToArbitrary(), page =>
        {
            using var courses = TemporaryCourses.WithTown();
            var path = Path.Combine(courses.Folder, "town/01-hall/01-counter.md");
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(page));

            var fixes = CourseFixer.Fix(courses.Folder);
            if (fixes.Count == 0) return true;

            var changed = fixes[0].Changes.Select(change => change.Line).ToHashSet();
            var made = changed.Count > 0 && fixes[0].Changes.Any(change => change.What.Contains("question", StringComparison.Ordinal));
            var kept = LinesOf(Encoding.UTF8.GetBytes(page)).Index().Where(line => !changed.Contains(line.Index + 1)).Select(line => line.Item);
            return made || IsWithin(kept, LinesOf(fixes[0].Bytes.ToArray()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static List<string> LinesOf(byte[] bytes) => [.. Encoding.UTF8.GetString(bytes).Split('\n')];

    /// <summary>Whether these lines stand there in this order, with others between them.</summary>
    private static bool IsWithin(IEnumerable<string> lines, List<string> all)
    {
        var at = 0;
        foreach (var line in lines)
        {
            at = all.IndexOf(line, at) + 1;
            if (at == 0) return false;
        }
        return true;
    }
}
