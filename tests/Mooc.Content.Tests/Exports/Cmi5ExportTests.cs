using System.Xml.Linq;

namespace Mooc.Content.Tests.Exports;

/// <summary>The structure is what the specification's schema asks for: order of elements, required attributes, allowed values.</summary>
public sealed class Cmi5ExportTests : IDisposable
{
    private static readonly XNamespace Space = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private readonly Exported town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public void A_course_has_a_title_a_description_and_blocks()
    {
        var root = Structure().Root!;

        Assert.Equal(Space + "courseStructure", root.Name);
        Assert.Equal(["course", "block"], root.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("https://city.example/town", root.Element(Space + "course")!.Attribute("id")!.Value);
        Assert.Equal(["title", "description", "au", "au"], root.Element(Space + "block")!.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void A_unit_has_an_id_of_its_own_and_a_page_in_the_package()
    {
        var package = town.Cmi5();
        var units = Structure().Descendants(Space + "au").ToList();

        Assert.Equal(units.Count, units.Select(unit => unit.Attribute("id")!.Value).Distinct().Count());
        Assert.All(units, unit => Assert.Equal(["title", "description", "url"], unit.Elements().Select(element => element.Name.LocalName)));
        Assert.All(units, unit => Assert.Equal("Completed", unit.Attribute("moveOn")!.Value));
        Assert.All(units, unit => Assert.Contains(package.Files, file => file.Path == unit.Element(Space + "url")!.Value));
    }

    [Fact]
    public void Each_page_speaks_to_the_platform() =>
        Assert.Contains("<script src=\"cmi5.js\" defer></script>", Exported.Text(town.Cmi5(), "u-counter.html"), StringComparison.Ordinal);

    private XDocument Structure() => XDocument.Parse(Exported.Text(town.Cmi5(), "cmi5.xml"));
}
