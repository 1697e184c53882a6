using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Courses;
using Mooc.Web.Tests.Commands;

namespace Mooc.Web.Tests.Learn;

/// <summary>One course in several languages: what a reader is told, and what they keep when they change the language.</summary>
public sealed class TranslatedPageTests : IDisposable
{
    private const string German = """
        ---
        title: "Willkommen"
        {0}
        ---
        Eine Stadt hat viele Akten.

        ## Frage: Welches Jahr war es?
        <!-- id: which-year -->

        - [ ] 1999
          > Zu früh.
        - [x] 2018
          > Ja.
        - [ ] 2021
          > Zu spät.
        """;

    private readonly MoocSite _site = new();

    public TranslatedPageTests() => TinyCourse.Write(_site.CoursesFolder, "tiny/course.de.md", "---\ntitle: \"Kleine Rechte\"\nsummary: \"Ein kurzer Kurs.\"\n---\nWillkommen.\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_page_without_translation_says_so_and_in_which_language_it_is()
    {
        var page = await _site.Visitor().OpenAsync("/de/learn/tiny/welcome");

        Assert.Contains("Diese Seite gibt es noch nicht auf Deutsch", page.QuerySelector(".message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", page.QuerySelector("h1")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_translation_that_is_older_than_its_source_says_so_and_leads_to_the_original()
    {
        Translate("source: 0123456789abcdef");

        var page = await _site.Visitor().OpenAsync("/de/learn/tiny/welcome");

        Assert.Equal("Willkommen", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/en/learn/tiny/welcome", page.QuerySelector(".message a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_is_shown_to_nobody()
    {
        Translate("status: draft");

        var page = await _site.Visitor().OpenAsync("/de/learn/tiny/welcome");

        Assert.Equal("Welcome", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_was_answered_in_one_language_is_answered_in_the_other()
    {
        Translate("status: reviewed");
        var anna = await _site.LearnerAsync("Anna");
        await anna.OpenAsync("/courses/tiny");
        await anna.PressAsync("Join this course");
        await anna.OpenAsync("/learn/tiny/welcome");
        var right = _site.Services.GetRequiredService<PublishedCourses>().Library.Find("tiny", "en")!.Question("which-year")!;
        await anna.PressInAsync("#which-year", "Check answers", ("which-year", ((Mooc.Content.ChoiceQuestion)right).Options.First(option => option.IsRight).Id));
        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressAsync("Mark as read and go on");

        var page = await anna.OpenAsync("/de/learn/tiny/welcome");

        Assert.Contains("Ja.", page.QuerySelector("#which-year")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await anna.OpenAsync("/de/courses/tiny")).QuerySelectorAll(".units .done"));
    }

    [Fact]
    public async Task Status_names_what_waits_for_a_translator()
    {
        Translate("source: 0123456789abcdef");
        TinyCourse.Write(_site.CoursesFolder, "tiny/01-start/module.de.md", "---\ntitle: \"Anfang\"\nstatus: draft\n---\nDer erste Teil.\n");

        var answer = await TestShell.RunAsync("status", _site.CoursesFolder);

        Assert.Contains("de: 1 pages current, 1 outdated, 3 missing, 1 drafts", answer.Out, StringComparison.Ordinal);
        Assert.Contains("outdated tiny/01-start/01-welcome.de.md", answer.Out, StringComparison.Ordinal);
        Assert.Contains("draft    tiny/01-start/module.de.md", answer.Out, StringComparison.Ordinal);
        Assert.Contains("missing  tiny/01-start/02-kinds.md", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_glossary_is_given_in_the_readers_language_or_says_in_which_it_is()
    {
        TinyCourse.Write(_site.CoursesFolder, "glossary.md", "# Glossary\n\n## Consent\n\nA free yes.\n");
        var english = await _site.Visitor().OpenAsync("/de/courses/glossary");
        Assert.Equal("en", english.QuerySelector("dl")!.GetAttribute("lang"));
        Assert.NotNull(english.QuerySelector(".message"));

        TinyCourse.Write(_site.CoursesFolder, "glossary.de.md", "# Glossar\n\n## Einwilligung\n\nEin freies Ja.\n");
        await _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);

        Assert.Equal("Einwilligung", (await _site.Visitor().OpenAsync("/de/courses/glossary")).QuerySelector("dfn")!.TextContent);
    }

    private void Translate(string line) => TinyCourse.Write(_site.CoursesFolder, "tiny/01-start/01-welcome.de.md", German.Replace("{0}", line, StringComparison.Ordinal));
}
