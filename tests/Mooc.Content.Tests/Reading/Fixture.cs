namespace Mooc.Content.Tests.Reading;

/// <summary>
/// A row of a file in Fixtures: a heading "# Row: name", a block of Markdown as the body of a unit, a block with what is read of it. To write the
/// second blocks anew after a change that is meant, run the tests with UPDATE_FIXTURES=1 and read the difference.
/// </summary>
internal sealed record Fixture(string Name, string Body, string Expected)
{
    private const string Fence = "~~~~";
    private const string Start = "\n# Row: ";

    public static IReadOnlyList<Fixture> In(string path)
    {
        var rows = new List<Fixture>();
        foreach (var row in File.ReadAllText(path).ReplaceLineEndings("\n").Split(Start).Skip(1))
        {
            var blocks = row.Split($"\n{Fence}");
            rows.Add(new Fixture(row[..row.IndexOf('\n')], Inside(blocks[1]), blocks.Length > 3 ? Inside(blocks[3]) : ""));
        }
        return rows;
    }

    public static void Write(string path, IEnumerable<Fixture> rows)
    {
        var introduction = File.ReadAllText(path).ReplaceLineEndings("\n").Split(Start)[0].TrimEnd();
        File.WriteAllText(path, introduction + "\n" + string.Concat(rows.Select(row =>
            $"{Start}{row.Name}\n\n{Fence} markdown\n{row.Body}{Fence}\n\n{Fence} text\n{row.Expected}{Fence}\n")));
    }

    private static string Inside(string block) => block[(block.IndexOf('\n') + 1)..] + "\n";
}
