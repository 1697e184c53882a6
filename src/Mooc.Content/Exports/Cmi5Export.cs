using System.Text;
using System.Xml.Linq;

namespace Mooc.Content.Exports;

/// <summary>A cmi5 package: the structure as the specification's schema wants it, a block for each module, and a page for each unit that speaks to the platform.</summary>
internal sealed class Cmi5Export(Course course, CourseLibrary library, string baseIri)
{
    private static readonly XNamespace Space = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    public ExportedCourse Make()
    {
        var site = new SiteExport(course, library, forCmi5: true);
        var pages = site.Make();
        var structure = new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement(Space + "courseStructure",
            new XElement(Space + "course", new XAttribute("id", Iri("")), Text("title", course.Title), Text("description", course.Summary)),
            course.Modules.Where(module => module.Units.Any(site.Units.Contains)).Select(module => new XElement(Space + "block", new XAttribute("id", Iri($"/module/{module.Id}")),
                Text("title", module.Title), Text("description", module.Title),
                module.Units.Where(site.Units.Contains).Select(Unit)))));
        var xml = Encoding.UTF8.GetBytes($"{structure.Declaration}\n{structure}");
        return new ExportedCourse([new ExportedFile("cmi5.xml", xml), .. pages.Files],
            [.. pages.LeftOut, "Single answers are not reported to the platform; it learns that a page was begun and read."]);
    }

    private XElement Unit(Unit unit) => new(Space + "au",
        new XAttribute("id", Iri($"/unit/{unit.Id}")), new XAttribute("moveOn", "Completed"), new XAttribute("launchMethod", "AnyWindow"),
        Text("title", unit.Title), Text("description", unit.Title), new XElement(Space + "url", $"u-{unit.Id}.html"));

    private XElement Text(string name, string text) => new(Space + name, new XElement(Space + "langstring", new XAttribute("lang", course.Language), text));

    private string Iri(string behind) => $"{baseIri.TrimEnd('/')}/{course.Id}{behind}";
}
