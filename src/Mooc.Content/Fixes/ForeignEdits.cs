using Mooc.Content.Foreign;
using Mooc.Content.Pages;

namespace Mooc.Content.Fixes;

/// <summary>
/// The edits that put questions in the place of other players' lines. Text that goes on behind a question gets its section's heading again, since a
/// question reaches to the next heading. A list of answers goes when each of its entries stands with its question.
/// </summary>
internal sealed class ForeignEdits(SourcePage page, ForeignQuestions questions, IReadOnlyList<ForeignQuestion> taken)
{
    private readonly Dictionary<string, int> again = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<KeySection> spentKeys = questions.SpentKeys;
    private readonly HashSet<int> firstLines = [.. taken.Select(question => question.First)];
    private ForeignLine? section;

    public IEnumerable<TextEdit> All()
    {
        var level = 7;
        var last = 0;
        foreach (var same in taken.GroupBy(question => (question.First, question.End)).OrderBy(same => same.Key.First))
        {
            foreach (var heading in HeadingsBetween(last, same.Key.First))
            {
                level = heading.Level <= level ? 7 : level;
                section = heading;
            }
            var first = same.First();
            var written = Math.Min(first.Level, level);
            yield return Edit(same.Key.First, same.Key.End, [.. same.Select(question => question with { Level = written })]);
            level = written;
            last = same.Key.End;
        }
        foreach (var key in spentKeys.Where(_ => questions.Found.Count == taken.Count))
            yield return new TextEdit(Start(key.Start), Start(key.End) - Start(key.Start), "", "moved the answers to their questions");
    }

    private IEnumerable<ForeignLine> HeadingsBetween(int start, int end) => questions.Lines.Skip(start).Take(end - start).Where(line => line.IsHeading);

    private TextEdit Edit(int first, int end, List<ForeignQuestion> written)
    {
        var text = string.Join('\n', written.Select(question => QuestionText.Of(question, page.Words)));
        var before = first > 0 && !questions.Lines[first - 1].IsBlank ? "\n" : "";
        var after = end < questions.Lines.Count && !questions.Lines[end].IsBlank ? "\n" : "";
        var what = written.Count == 1 ? $"made a question of \"{Short(written[0].Title)}\"" : $"made {written.Count} questions of these lines";
        return new TextEdit(Start(first), Start(end) - Start(first), before + text + GoesOn(end, written[0].Level) + after, what);
    }

    private static string Short(string title) => title.Length <= 60 ? title : string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[59]) ? 59 : 60), "...");

    private int Start(int line) => page.File.OffsetOfLine(line);

    /// <summary>A heading for what follows, or nothing where a heading or another question does, or where the page ends.</summary>
    private string GoesOn(int end, int level)
    {
        var next = questions.Lines.Skip(end).FirstOrDefault(line => !line.IsBlank && line.Kind != LineKind.Rule && !spentKeys.Any(key => line.Number >= key.Start && line.Number < key.End));
        if (next is null || next.IsHeading || firstLines.Contains(next.Number)) return "";

        var name = section?.Content;
        if (string.IsNullOrWhiteSpace(name)) name = page.FrontMatter.Title;
        if (string.IsNullOrWhiteSpace(name)) name = "...";
        again[name] = again.GetValueOrDefault(name, 1) + 1;
        return $"\n{new string('#', level)} {name} ({again[name]})\n";
    }
}
