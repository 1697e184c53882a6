using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Mooc.Content.Exports;

/// <summary>A book in EPUB 3: a chapter for each unit, the answers at the end, where nobody reads them by accident.</summary>
internal sealed partial class EpubExport(Course course, CourseLibrary library, DateTime modified)
{
    private static readonly Dictionary<string, string> Pictures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/png"] = ".png", ["image/jpeg"] = ".jpg", ["image/gif"] = ".gif", ["image/svg+xml"] = ".svg",
    };

    private readonly ExportWords words = ExportWords.Of(course.Language);
    private readonly List<ExportedFile> files = [];
    private readonly List<string> leftOut = [];
    private readonly List<(string Path, string Title)> chapters = [];
    private readonly Dictionary<string, string> pictures = new(StringComparer.Ordinal);

    public ExportedCourse Make()
    {
        files.Add(new ExportedFile("mimetype", Encoding.ASCII.GetBytes("application/epub+zip")));
        Add("META-INF/container.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"book/content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n");
        Chapter("index.xhtml", course.Title, course.Language, $"<p>{Escape(course.Summary)}</p>{course.Html}{string.Concat(course.Modules.Select(module => $"<h2 id=\"{module.Id}\">{Escape(module.Title)}</h2>{module.Html}"))}");
        foreach (var unit in course.Units.Where(unit => unit.Kind != UnitKind.Assessment)) Chapter($"u-{unit.Id}.xhtml", unit.Title, unit.Language, Unit(unit));
        foreach (var unit in course.Units.Where(unit => unit.Kind == UnitKind.Assessment)) leftOut.Add($"The assessment \"{unit.Title}\" is not in the book, since its answers would stand in it.");
        if (library.Glossary.Count > 0) Chapter("glossary.xhtml", words.Glossary, course.Language, $"<dl>{string.Concat(library.GlossaryIn(course.Language).Select(term => $"<dt id=\"{term.Anchor}\">{Escape(term.Term)}</dt><dd>{term.Html}</dd>"))}</dl>");
        if (Answers() is { Length: > 0 } answers) Chapter("answers.xhtml", words.Answer, course.Language, answers);
        if (files.Any(file => Encoding.UTF8.GetString(file.Bytes.Span).Contains("elsewhere.xhtml", StringComparison.Ordinal))) Chapter("elsewhere.xhtml", "…", course.Language, $"<p>{words.Elsewhere}</p>");
        Add("book/nav.xhtml", Navigation());
        files.Add(new ExportedFile("book/pages.css", SiteExport.Resource("pages.css")));
        Add("book/content.opf", Package());
        leftOut.Add("Questions are read, not answered: a book cannot check them.");
        return new ExportedCourse(files, leftOut);
    }

    private string Unit(Unit unit)
    {
        var html = new StringBuilder();
        foreach (var part in unit.Parts) html.Append(part is Question question ? Ask(question) : ((Prose)part).Html);
        if (unit.Sources.Count > 0) html.Append("<ul>").AppendJoin("", unit.Sources.Select(source => $"<li>{Escape(source)}</li>")).Append("</ul>");
        return html.ToString();
    }

    private string Ask(Question question)
    {
        var html = new StringBuilder($"<section class=\"question\" id=\"{question.Id}\"><h2>{question.TitleHtml}</h2>{(question is GapQuestion gaps ? string.Join("___", gaps.Segments) : question.Html)}");
        IEnumerable<string> items = question switch
        {
            ChoiceQuestion choice => choice.Options.Select(option => option.Html),
            OrderQuestion order => order.Items.OrderBy(item => item.Id, StringComparer.Ordinal).Select(item => item.Html),
            MatchQuestion match => match.Sources.Select(source => source.Html).Concat(match.Targets.OrderBy(target => target.Id, StringComparer.Ordinal).Select(target => $"… {target.Html}")),
            ChecklistQuestion checklist => checklist.Items.Select(item => item.Html),
            _ => [],
        };
        if (items.Any()) html.Append("<ul>").AppendJoin("", items.Select(item => $"<li>{item}</li>")).Append("</ul>");
        if (question is ScenarioQuestion story)
            foreach (var step in story.Steps)
            {
                html.Append(CultureInfo.InvariantCulture, $"<h3 id=\"{question.Id}-{step.Id}\">{Escape(step.Title)}</h3>{step.Html}");
                if (step.Choices.Count > 0) html.Append("<ul>").AppendJoin("", step.Choices.Select(choice => $"<li><a href=\"#{question.Id}-{choice.TargetStepId}\">{Escape(choice.Text)}</a>{choice.Feedback}</li>")).Append("</ul>");
            }
        if (question.IsGraded) html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"answers.xhtml#a-{question.Id}\">{words.Answer}</a></p>");
        return html.Append("</section>").ToString();
    }

    private string Answers()
    {
        var html = new StringBuilder();
        foreach (var unit in course.Units.Where(unit => unit.Kind != UnitKind.Assessment))
            foreach (var question in unit.Questions.Where(question => question.IsGraded))
                html.Append(CultureInfo.InvariantCulture, $"<section id=\"a-{question.Id}\"><h2><a href=\"u-{unit.Id}.xhtml#{question.Id}\">{Escape(question.Title)}</a></h2>{new QuestionHtml(question, words).Answer()}{string.Concat(question.Hints)}</section>");
        return html.ToString();
    }

    private void Chapter(string path, string title, string language, string body)
    {
        var content = Body(Losses.WithoutAssessments(body, course, "xhtml"), title);
        var page = new XDocument(new XElement(Xhtml + "html", new XAttribute("lang", language), new XAttribute(XNamespace.Xml + "lang", language),
            new XElement(Xhtml + "head", new XElement(Xhtml + "title", title), new XElement(Xhtml + "link", new XAttribute("rel", "stylesheet"), new XAttribute("type", "text/css"), new XAttribute("href", "pages.css"))),
            new XElement(Xhtml + "body", new XElement(Xhtml + "h1", title), content)));
        chapters.Add((path, title));
        Add($"book/{path}", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting));
    }

    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The text as XML: empty elements closed, pictures that a book may hold kept, all else as its alternative text.</summary>
    private IEnumerable<XNode> Body(string html, string title)
    {
        XElement body;
        try
        {
            body = XElement.Parse($"<div xmlns=\"{Xhtml}\">{Empty().Replace(html, "<$1$2/>").Replace("&nbsp;", "&#160;", StringComparison.Ordinal)}</div>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            leftOut.Add($"The page \"{title}\" could not be written as a book's chapter.");
            return [];
        }
        foreach (var image in body.Descendants(Xhtml + "img").ToList()) Keep(image);
        foreach (var element in body.Descendants())
        {
            element.Attributes().Where(attribute => attribute.Name.LocalName is "loading" or "decoding" or "target" or "align" || attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)).Remove();
        }
        return body.Nodes();
    }

    private void Keep(XElement image)
    {
        var source = Uri.UnescapeDataString(image.Attribute("src")?.Value ?? "");
        var asset = library.Assets.FirstOrDefault(asset => source == $"assets/{asset.Key}");
        if (asset.Key is null || !Pictures.TryGetValue(asset.Value.MediaType, out var extension))
        {
            leftOut.Add($"The picture {source} is of a kind that books need not show; its description stands in its place.");
            image.ReplaceWith(new XElement(Xhtml + "em", image.Attribute("alt")?.Value ?? ""));
            return;
        }
        if (!pictures.TryGetValue(asset.Key, out var path))
        {
            pictures[asset.Key] = path = $"assets/p{pictures.Count + 1}{extension}";
            files.Add(new ExportedFile($"book/{path}", asset.Value.Read()));
        }
        image.SetAttributeValue("src", path);
    }

    private string Navigation()
    {
        XNamespace ops = "http://www.idpf.org/2007/ops";
        var list = chapters.Where(chapter => chapter.Path != "elsewhere.xhtml").Select(chapter => new XElement(Xhtml + "li", new XElement(Xhtml + "a", new XAttribute("href", chapter.Path), chapter.Title)));
        var page = new XDocument(new XElement(Xhtml + "html", new XAttribute(XNamespace.Xmlns + "epub", ops), new XElement(Xhtml + "head", new XElement(Xhtml + "title", words.Contents)),
            new XElement(Xhtml + "body", new XElement(Xhtml + "nav", new XAttribute(ops + "type", "toc"), new XElement(Xhtml + "h1", words.Contents), new XElement(Xhtml + "ol", list)))));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting);
    }

    private string Package()
    {
        XNamespace opf = "http://www.idpf.org/2007/opf", dc = "http://purl.org/dc/elements/1.1/";
        var items = chapters.Select((chapter, place) => Item($"c{place}", chapter.Path, "application/xhtml+xml"))
            .Concat(pictures.Select((picture, place) => Item($"p{place}", picture.Value, library.Assets[picture.Key].MediaType)))
            .Append(Item("css", "pages.css", "text/css"));
        var package = new XElement(opf + "package", new XAttribute("version", "3.0"), new XAttribute("unique-identifier", "id"), new XAttribute(XNamespace.Xml + "lang", course.Language),
            new XElement(opf + "metadata", new XAttribute(XNamespace.Xmlns + "dc", dc),
                new XElement(dc + "identifier", new XAttribute("id", "id"), $"urn:course:{course.Id}:{course.Version}"), new XElement(dc + "title", course.Title), new XElement(dc + "language", course.Language),
                course.Authors.Select(author => new XElement(dc + "creator", author)), new XElement(dc + "description", course.Summary), new XElement(dc + "rights", course.Licence),
                new XElement(opf + "meta", new XAttribute("property", "dcterms:modified"), modified.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
            new XElement(opf + "manifest", new XElement(opf + "item", new XAttribute("id", "nav"), new XAttribute("href", "nav.xhtml"), new XAttribute("media-type", "application/xhtml+xml"), new XAttribute("properties", "nav")), items),
            new XElement(opf + "spine", chapters.Select((chapter, place) => new XElement(opf + "itemref", new XAttribute("idref", $"c{place}"), chapter.Path is "elsewhere.xhtml" ? new XAttribute("linear", "no") : null))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{package}";

        XElement Item(string id, string href, string type) => new(opf + "item", new XAttribute("id", id), new XAttribute("href", href), new XAttribute("media-type", type));
    }

    private void Add(string path, string text) => files.Add(new ExportedFile(path, Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("<(img|br|hr|wbr)\\b([^>]*?)\\s*/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
