using Mooc.Content.Pages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mooc.Content.Foreign;

internal abstract record YamlNode;

internal sealed record YamlText(string Value) : YamlNode;

internal sealed record YamlList(IReadOnlyList<YamlNode> Items) : YamlNode
{
    public IEnumerable<string> Texts => Items.OfType<YamlText>().Select(text => text.Value.Trim());
}

/// <summary>A mapping; names are compared without case.</summary>
internal sealed record YamlMap(IReadOnlyList<(string Name, YamlNode Value)> Entries) : YamlNode
{
    public int Count => Entries.Count;
    public IEnumerable<YamlNode> Values => Entries.Select(entry => entry.Value);
    public IEnumerable<string> Names => Entries.Select(entry => entry.Name);

    public YamlNode? First(IEnumerable<string> names) =>
        names.Select(name => Entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)).Value).FirstOrDefault(value => value is not null);

    public string? FirstText(IEnumerable<string> names) =>
        names.Select(name => (Entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)).Value as YamlText)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}

/// <summary>Reads YAML that was looked through for aliases and deep nesting before, since both can kill a process.</summary>
internal static class YamlTree
{
    private const int Largest = 256 * 1024;

    /// <summary>The tree, or null where the text is no YAML or is not harmless.</summary>
    public static YamlNode? Read(string yaml)
    {
        if (yaml.Length > Largest || new FrontMatterScan(yaml).Run() is not null) return null;
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            return parser.TryConsume<DocumentStart>(out _) ? Node(parser) : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static YamlNode Node(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return new YamlText(scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser));
            return new YamlList(items);
        }
        if (parser.TryConsume<MappingStart>(out _)) return Map(parser);

        parser.SkipThisAndNestedEvents();
        return new YamlText("");
    }

    private static YamlMap Map(Parser parser)
    {
        var entries = new List<(string, YamlNode)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = Node(parser) is YamlText text ? text.Value : "";
            entries.Add((name, Node(parser)));
        }
        return new YamlMap(entries);
    }
}
