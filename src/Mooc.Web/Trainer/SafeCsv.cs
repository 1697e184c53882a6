using System.Text;

namespace Mooc.Web.Trainer;

/// <summary>
/// Writes a table that spreadsheets open and cannot be made to calculate: a cell that begins like a formula gets an apostrophe before it, and so does one that begins with an
/// apostrophe, so that taking one away gives back every text. Cells are separated as the language of the page does it: German spreadsheets expect a semicolon.
/// </summary>
public sealed class SafeCsv(TextWriter writer, char separator)
{
    private const string Active = "=+-@\t\r\n\0'＝＋－＠";

    public async Task WriteAsync(IEnumerable<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            if (line.Length > 0) line.Append(separator);
            AppendCell(line, cell ?? "");
        }

        await writer.WriteAsync(line.Append("\r\n"));
    }

    /// <summary>What a cell was before it was made safe.</summary>
    public static string Plain(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static void AppendCell(StringBuilder line, string text)
    {
        var cell = text.Length > 0 && Active.Contains(text[0]) ? "'" + text : text;
        line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
