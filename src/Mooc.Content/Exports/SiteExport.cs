using System.Globalization;
using System.Net;
using System.Text;

namespace Mooc.Content.Exports;

/// <summary>The course as plain pages. The same pages serve in a cmi5 package, where the platform leads from one to the next.</summary>
internal sealed class SiteExport(Course course, CourseLibrary library, bool forCmi5)
{
    private readonly ExportWords words = ExportWords.Of(course.Language);
    private readonly List<ExportedFile> files = [];
    private readonly List<string> leftOut = [];

    /// <summary>Assessments stay out: their keys would lie open in the package.</summary>
    public IReadOnlyList<Unit> Units { get; } = [.. course.Units.Where(unit => unit.Kind != UnitKind.Assessment)];

    public ExportedCourse Make()
    {
        foreach (var unit in course.Units.Where(unit => unit.Kind == UnitKind.Assessment))
            leftOut.Add($"The assessment \"{unit.Title}\" is not in the package, since its answers would lie open in it.");
        foreach (var (place, unit) in Units.Index()) Add($"u-{unit.Id}.html", Page(unit.Title, unit.Language, Unit(unit, place)));
        Add("index.html", Page(course.Title, course.Language, Index()));
        if (library.Glossary.Count > 0) Add("glossary.html", Page(words.Glossary, course.Language, Glossary()));
        Add("elsewhere.html", Page(course.Title, course.Language, $"<p>{words.Elsewhere}</p><p><a href=\"index.html\">{words.Contents}</a></p>"));
        foreach (var name in forCmi5 ? ["pages.css", "self-check.js", "cmi5.js"] : new[] { "pages.css", "self-check.js" }) files.Add(new ExportedFile(name, Resource(name)));
        AddAssets();
        leftOut.AddRange(Losses.Of(Units));
        return new ExportedCourse(files, leftOut);
    }

    internal static byte[] Resource(string name)
    {
        using var stream = typeof(SiteExport).Assembly.GetManifestResourceStream($"Mooc.Content.Exports.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private void AddAssets()
    {
        var pages = string.Concat(files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));
        foreach (var (path, asset) in library.Assets.Where(asset => pages.Contains(Uri.EscapeDataString(asset.Key).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal) || pages.Contains(asset.Key, StringComparison.Ordinal)))
            files.Add(new ExportedFile($"assets/{path}", asset.Read()));
    }

    private void Add(string path, string html) => files.Add(new ExportedFile(path, Encoding.UTF8.GetBytes(html)));

    private string Page(string title, string language, string body) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title)}</title>
        <link rel="stylesheet" href="pages.css">
        <script src="self-check.js" defer></script>{(forCmi5 ? "\n<script src=\"cmi5.js\" defer></script>" : "")}
        </head>
        <body>
        <main>
        <h1>{Encode(title)}</h1>
        {Losses.WithoutAssessments(body, course, "html")}
        </main>
        </body>
        </html>

        """;

    private string Unit(Unit unit, int place)
    {
        var html = new StringBuilder();
        foreach (var part in unit.Parts) html.Append(part is Question question ? new QuestionHtml(question, words).Write() : ((Prose)part).Html).Append('\n');
        if (unit.Sources.Count > 0) html.Append("<footer><ul>").AppendJoin("", unit.Sources.Select(source => $"<li>{Encode(source)}</li>")).Append("</ul></footer>\n");
        return html.Append(forCmi5 ? $"<p><button type=\"button\" data-finish hidden>{words.Done}</button></p>" : Pager(place)).ToString();
    }

    private string Pager(int place)
    {
        var back = place > 0 ? $"<a rel=\"prev\" href=\"u-{Units[place - 1].Id}.html\">{words.Back}</a>" : "";
        var next = place + 1 < Units.Count ? $"<a rel=\"next\" href=\"u-{Units[place + 1].Id}.html\">{words.Next}</a>" : "";
        return $"<nav class=\"pager\">{back} <a href=\"index.html\">{words.Contents}</a> {next}</nav>";
    }

    private string Index()
    {
        var html = new StringBuilder($"<p>{Encode(course.Summary)}</p>\n{course.Html}\n<h2>{words.Contents}</h2>\n");
        foreach (var module in course.Modules)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3 id=\"{module.Id}\">{Encode(module.Title)}</h3>\n{module.Html}\n<ol>");
            foreach (var unit in module.Units.Where(Units.Contains)) html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"u-{unit.Id}.html\">{Encode(unit.Title)}</a></li>");
            html.Append("</ol>\n");
        }
        if (library.Glossary.Count > 0) html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"glossary.html\">{words.Glossary}</a></p>\n");
        return html.Append(CultureInfo.InvariantCulture, $"<footer><p>{Encode(string.Join(", ", course.Authors))} {Encode(course.Licence)}</p></footer>").ToString();
    }

    private string Glossary() => $"<dl>{string.Concat(library.GlossaryIn(course.Language).Select(term => $"<dt id=\"{Encode(term.Anchor)}\">{Encode(term.Term)}</dt><dd>{term.Html}</dd>"))}</dl><p><a href=\"index.html\">{words.Contents}</a></p>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
