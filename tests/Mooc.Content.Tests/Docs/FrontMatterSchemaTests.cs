using System.Runtime.CompilerServices;
using System.Text.Json;
using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Tests.Docs;

/// <summary>Editors complete front matter from a schema; it knows the keys that the reader knows.</summary>
public sealed class FrontMatterSchemaTests
{
    [Theory]
    [InlineData("course", PageKind.Course)]
    [InlineData("module", PageKind.Module)]
    [InlineData("unit", PageKind.Unit)]
    public void The_schema_has_every_key_and_no_other(string name, object kind)
    {
        var keys = FrontMatterKey.Of((PageKind)kind, isTranslation: false);
        var schema = Schema().GetProperty("definitions").GetProperty(name);

        Assert.Equal(keys.Select(key => key.Name).Order(StringComparer.Ordinal), schema.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
        Assert.Equal(keys.Where(key => key.IsRequired).Select(key => key.Name).Order(StringComparer.Ordinal), schema.GetProperty("required").EnumerateArray().Select(key => key.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_translation_has_the_keys_of_all_kinds_of_translation()
    {
        var keys = Enum.GetValues<PageKind>().Where(kind => kind != PageKind.Glossary).SelectMany(kind => FrontMatterKey.Of(kind, isTranslation: true)).Select(key => key.Name).Distinct();

        Assert.Equal(keys.Order(StringComparer.Ordinal), Schema().GetProperty("definitions").GetProperty("translation").GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    private static JsonElement Schema([CallerFilePath] string here = "") =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "authors", "front-matter.schema.json"))).RootElement;
}
