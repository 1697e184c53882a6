using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>Writes a table inside a region that a keyboard can reach and scroll, named by its headings.</summary>
internal sealed class TableHtml(StringBuilder html, Action<ContainerInline?> writeInlines, string fallbackName)
{
    public void Write(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        html.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(HtmlText.Encode(Name(rows))).Append("\">\n<table>\n");
        WriteRows("thead", rows.Where(row => row.IsHeader), table);
        WriteRows("tbody", rows.Where(row => !row.IsHeader), table);
        html.Append("</table>\n</div>\n");
    }

    private string Name(List<TableRow> rows)
    {
        var headings = rows.Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()).Select(Text).Where(text => text.Length > 0);
        var name = string.Join(", ", headings);
        return name.Length > 0 ? name : fallbackName;
    }

    private void WriteRows(string element, IEnumerable<TableRow> rows, Table table)
    {
        var written = rows.ToList();
        if (written.Count == 0) return;

        html.Append('<').Append(element).Append(">\n");
        foreach (var row in written) WriteRow(row, table);
        html.Append("</").Append(element).Append(">\n");
    }

    private void WriteRow(TableRow row, Table table)
    {
        html.Append("<tr>");
        for (var column = 0; column < row.Count; column++)
        {
            var cell = (TableCell)row[column];
            var isHeading = row.IsHeader && Text(cell).Length > 0;
            html.Append(isHeading ? "<th scope=\"col\"" : "<td").Append(Alignment(table, column)).Append('>');
            foreach (var paragraph in cell.OfType<ParagraphBlock>()) writeInlines(paragraph.Inline);
            html.Append(isHeading ? "</th>" : "</td>");
        }
        html.Append("</tr>\n");
    }

    // A class, not a style: the site's policy allows no inline styles.
    private static string Alignment(Table table, int column) => column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
    {
        TableColumnAlign.Center => " class=\"center\"",
        TableColumnAlign.Right => " class=\"end\"",
        _ => "",
    };

    private static string Text(TableCell cell) => PlainText.Of(cell).Trim();
}
