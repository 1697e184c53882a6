using System.Xml.Linq;

namespace Mooc.Web.Tests.House;

/// <summary>Nothing of others comes in without its licence in docs/licences.md.</summary>
public sealed class LicencesTests
{
    private static readonly string List = SourceTree.Read("docs/licences.md");

    [Fact]
    public void Each_pinned_package_is_listed_with_its_licence()
    {
        var pinned = XDocument.Parse(SourceTree.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

        Assert.All(pinned, package => Assert.Contains($"\n| {package} | ", List, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_font_is_listed_with_its_licence()
    {
        var fonts = SourceTree.Files("src", ".ttf", ".otf", ".woff2").Select(font => font.Name);

        Assert.All(fonts, font => Assert.Contains(font, List, StringComparison.Ordinal));
    }
}
