namespace Mooc.Content.Foreign;

/// <summary>
/// Whether a page holds nothing but questions, though no heading says so: several lists with boxes, each with just one tick, and some of them asked.
/// Then "Name the river" over such a list asks too.
/// </summary>
internal static class QuizPage
{
    private const int FewestLists = 3;

    public static bool Is(IReadOnlyList<ForeignLine> lines)
    {
        var lists = 0;
        var asked = 0;
        var floor = 0;
        for (var place = 0; place < lines.Count; place++)
        {
            if (OptionLine.Read(lines[place]) is not { Kind: OptionKind.Box } || OptionGroup.At(lines, place) is not { } group) continue;
            if (group.Options.Count(option => option.Right == true) != 1) return false;

            var stem = Stem.Above(lines, group.Start, floor, 1);
            if (stem is not null && ForeignWords.TodoHeading().IsMatch(stem.Title) && !stem.Title.Contains('?', StringComparison.Ordinal)) return false;
            if (stem is { Asks: true } && stem.Title.Contains('?', StringComparison.Ordinal)) asked++;
            lists++;
            floor = group.End;
            place = group.End - 1;
        }
        return lists >= FewestLists && asked > 0;
    }
}
