using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary><c>Match:</c> and a table of two columns. An empty first cell makes a distractor of the second.</summary>
internal sealed class MatchShape
{
    private readonly QuestionReading question;
    private readonly PartIds ids;
    private readonly List<MatchSource> sources = [];
    private readonly List<MatchTarget> targets = [];
    private readonly Dictionary<string, MatchTarget> byText = new(StringComparer.Ordinal);

    private MatchShape(QuestionReading question)
    {
        this.question = question;
        ids = new PartIds(question);
    }

    public static MatchQuestion Read(QuestionReading question)
    {
        var before = question.Body.TakeWhile(block => block is not Table).ToList();
        var table = (Table)question.Body[before.Count];
        var after = question.Body.Skip(before.Count + 1).ToList();
        foreach (var second in after.OfType<Table>()) question.Report(KnownProblems.SecondShape, second);
        question.ReportSecondShape(before.Concat(after));

        var shape = new MatchShape(question);
        shape.ReadTable(table);
        var (hints, explanation) = question.ReadAfter(after);
        return new MatchQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(before),
            Points = question.Points,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            Sources = shape.sources,
            Targets = shape.targets,
        };
    }

    private void ReadTable(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        if (rows.FirstOrDefault(row => row.Count != 2) is { } odd)
        {
            question.Report(KnownProblems.MatchColumns, odd, odd.Count);
            return;
        }
        foreach (var row in rows.Where(row => !row.IsHeader)) ReadRow(row, (TableCell)row[0], (TableCell)row[1]);
        if (sources.Count < 2) question.Report(KnownProblems.OneItem, table);
        if (sources.DistinctBy(source => source.Text).Count() < sources.Count) question.Report(KnownProblems.OptionTwice, table);
    }

    private void ReadRow(TableRow row, TableCell first, TableCell second)
    {
        if (Text(second) is not { } right)
        {
            if (Text(first) is not null) question.Report(KnownProblems.MatchCellEmpty, row);
            return;
        }
        // The source's id comes first, so that a distractor more or less changes no other id.
        var left = Text(first);
        var sourceId = left is null ? null : ids.Of(left, question.Page.SourceOf(left));
        var target = Target(right);
        if (left is not null) sources.Add(new MatchSource(sourceId!, question.Html.Inlines(left.Inline), PlainText.Of(left.Inline), target.Id));
    }

    private MatchTarget Target(ParagraphBlock cell)
    {
        var text = PlainText.Of(cell.Inline);
        if (byText.TryGetValue(text, out var shared)) return shared;

        var target = new MatchTarget(ids.Of(cell, question.Page.SourceOf(cell)), question.Html.Inlines(cell.Inline), text);
        targets.Add(target);
        byText.Add(text, target);
        return target;
    }

    private static ParagraphBlock? Text(TableCell cell) =>
        cell.OfType<ParagraphBlock>().FirstOrDefault(paragraph => PlainText.Of(paragraph.Inline).Length > 0);
}
