namespace Mooc.Content.Foreign;

/// <summary>Reads a file of TOML as far as questions need it: tables, rows of tables, dotted keys and plain values.</summary>
internal static class TomlTree
{
    private const int Largest = 256 * 1024;

    /// <summary>The tree, or null where something cannot be read.</summary>
    public static YamlNode? Read(string toml)
    {
        if (toml.Length > Largest) return null;

        var root = new OpenTable();
        var table = root;
        var text = toml.ReplaceLineEndings("\n");
        var reader = new LiteralTree(text, rawApostrophes: true);
        while (true)
        {
            reader.SkipSpace();
            if (reader.At >= text.Length) return root.Close();
            if (text[reader.At] == '[')
            {
                var rows = reader.Follows("[[");
                var end = text.IndexOf(rows ? "]]" : "]", reader.At, StringComparison.Ordinal);
                if (end < 0) return null;
                var path = text[(reader.At + (rows ? 2 : 1))..end].Split('.', StringSplitOptions.TrimEntries);
                table = rows ? root.Below(path[..^1]).NewRow(path[^1]) : root.Below(path);
                reader.At = end + (rows ? 2 : 1);
            }
            else if (!ReadEntry(reader, text, table)) return null;
        }
    }

    private static bool ReadEntry(LiteralTree reader, string text, OpenTable table)
    {
        var equals = text.IndexOf('=', reader.At);
        if (equals < 0) return false;

        var path = text[reader.At..equals].Split('.', StringSplitOptions.TrimEntries);
        reader.At = equals + 1;
        if (path.Any(part => part.Contains('\n', StringComparison.Ordinal)) || reader.Value() is not { } value) return false;
        // A text over several lines begins behind its first line end.
        table.Below(path[..^1]).Set(path[^1].Trim('"', '\''), value is YamlText { Value: ['\n', ..] } long_ ? new YamlText(long_.Value[1..]) : value);
        return true;
    }

    private sealed class OpenTable
    {
        private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
        private readonly Dictionary<string, OpenTable> tables = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<OpenTable>> rows = new(StringComparer.Ordinal);

        public void Set(string name, YamlNode value) => values[name] = value;

        public OpenTable Below(IEnumerable<string> path) => path.Aggregate(this, (table, name) => table.rows.GetValueOrDefault(name)?[^1] ?? table.Table(name));

        public OpenTable NewRow(string name)
        {
            if (!rows.TryGetValue(name, out var all)) rows[name] = all = [];
            all.Add(new OpenTable());
            return all[^1];
        }

        public YamlMap Close() => new(
        [
            .. values.Select(value => (value.Key, value.Value)), .. tables.Select(table => (table.Key, (YamlNode)table.Value.Close())),
            .. rows.Select(row => (row.Key, (YamlNode)new YamlList([.. row.Value.Select(table => table.Close())]))),
        ]);

        private OpenTable Table(string name)
        {
            if (!tables.TryGetValue(name, out var table)) tables[name] = table = new OpenTable();
            return table;
        }
    }
}
