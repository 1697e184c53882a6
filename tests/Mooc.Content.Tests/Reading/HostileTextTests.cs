using System.Diagnostics;

namespace Mooc.Content.Tests.Reading;

public sealed class HostileTextTests
{
    public static TheoryData<string, string> Bombs
    {
        get
        {
            var bombs = new TheoryData<string, string>();
            void Add(string name, string piece, int size) => bombs.Add(name, string.Concat(Enumerable.Repeat(piece, size / piece.Length)));
            Add("brackets", "[", 10_000);
            Add("pictures", "![", 100_000);
            Add("links in links", "[a](", 250_000);
            Add("tables in links", "[a|b](", 250_000);
            Add("instructions", "a <? ", 250_000);
            Add("stars", "*", 100_000);
            Add("emphasis", "*a _b ", 100_000);
            Add("deep quotes", "> ", 100_000);
            Add("deep quotes without spaces", ">", 100_000);
            Add("deep lists", "- ", 100_000);
            Add("deep numbered lists", "1. ", 100_000);
            Add("backticks", "`a ``", 100_000);
            Add("tildes", "~", 100_000);
            Add("pipes", "|a", 100_000);
            Add("entities", "&#1;", 100_000);
            Add("comments", "<!-- ", 100_000);
            Add("addresses", "http://", 100_000);
            Add("boxes", "- [ ] a\n", 100_000);
            Add("headings", "## Question: a\n", 100_000);
            Add("answers", "Answer: `1`\n", 100_000);
            Add("padded answers", "Answer" + new string(' ', 3_000) + "\n", 250_000);
            Add("starred answers", "- " + new string('*', 3_000) + "a\n", 250_000);
            Add("lists of answers", "# Answers\n1. A\n2. B\n", 250_000);
            Add("letters", "Which?\n\nA) a\nB) b\n\n", 250_000);
            Add("fields", "Which?\n\n[[ a | (b) ]]\n\n", 250_000);
            bombs.Add("stairs", string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth * 2) + "- a\n")));
            bombs.Add("balanced brackets", new string('[', 1_000) + new string(']', 1_000));
            bombs.Add("quotes inside depth", string.Concat(Enumerable.Repeat("> ", 90)) + "*a **b ".PadRight(100, '*'));
            bombs.Add("steps", "## Scenario: a\n" + string.Concat(Enumerable.Range(0, 4_000).Select(step => $"### s{step}\n\n- [a](#s{step + 1})\n\n")));
            return bombs;
        }
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_markdown_bomb_takes_neither_the_process_nor_the_other_pages(string name, string body)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit(body);
        courses.Write("town/01-hall/02-office.md", "---\nid: office\ntitle: The office\n---\nText.\n");
        var time = Stopwatch.StartNew();

        var library = courses.Read();

        Assert.NotNull(library.Courses[0].Unit("office"));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {time.Elapsed}");
    }

    [Fact]
    public void A_page_that_is_nested_too_deep_is_reported()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit(string.Concat(Enumerable.Repeat("> ", 120)) + "deep\n");

        Assert.Equal("page-too-deep", courses.Read().Problems[0].Code);
    }

    [Fact]
    public void A_character_that_nobody_sees_is_reported_at_its_place()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("The counter\0 opens\u001B at nine.\n");

        var problem = Assert.Single(courses.Read().Problems, problem => problem.Code == "control-character");

        Assert.Equal((5, 12, true), (problem.Line, problem.Column, problem.Message.Contains("U+0000", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_of_more_than_256_KB_is_not_read()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit(new string('a', 256 * 1024));

        Assert.Equal("file-too-large", courses.Read().Problems[0].Code);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_reported()
    {
        using var courses = TemporaryCourses.WithTown();
        File.WriteAllBytes(Path.Combine(courses.Folder, "town/01-hall/01-counter.md"), [0x2D, 0xFF, 0xFE, 0x2D]);

        Assert.Equal("file-unreadable", courses.Read().Problems[0].Code);
    }

    [Fact]
    public void Whatever_an_author_writes_no_script_and_no_foreign_address_is_shown()
    {
        using var courses = TemporaryCourses.WithTown();
        // Each line is a unit of its own, since an error keeps a whole unit back.
        var lines = new[]
        {
            "<script>alert(1)</script>", "<svg/onload=alert(1)>", "<iframe src=https://example.org>", "a <img src=x onerror=alert(1)> b",
            "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))", "[a](java\tscript:alert(1))", "[a](\u0001javascript:alert(1))",
            "[a](vbscript:x)", "[a](data:text/html,<script>alert(1)</script>)", "<javascript:alert(1)>", "![a](https://example.org/a.png)", "![a](data:image/svg+xml,x)",
            "![v](https://youtu.be/x)", "[a](x){onclick=alert(1)}", "# a {onclick=alert(1)}", "[a](https://example.org \"\" onmouseover=alert(1))",
            "[a](https://example.org/\"onmouseover=\"alert(1))", "```\"onmouseover=alert(1)\nx\n```", "`<b onclick=x>`", "<style>*{}</style>", "<!-- --><script>alert(1)</script>",
            "| a | b |\n| --- | --- |\n| <script>x</script> | <object> |", "> <script>x</script>", "- <embed src=x>", "<a href=\"javascript:x\">a</a>", "[![a](javascript:x)](javascript:x)",
        };
        for (var line = 0; line < lines.Length; line++)
            courses.Write($"town/01-hall/{line + 1:00}-u.md", $"---\nid: u{line}\ntitle: \"<script>\"\n---\n{lines[line]}\n");

        var library = courses.Read();

        var shown = library.Courses.SelectMany(course => course.Units).SelectMany(unit => unit.Parts).Cast<Prose>().Select(part => part.Html).ToList();
        Assert.True(shown.Count > 10);
        Assert.All(shown, html =>
        {
            foreach (var tag in html.Split('<').Skip(1).Select(piece => piece.Split('>')[0]))
            {
                Assert.DoesNotMatch("^(script|svg|iframe|img|style|object|embed)", tag);
                Assert.DoesNotMatch("(?i)(javascript|vbscript|data):|\\son\\w+\\s*=", tag);
            }
        });
    }
}
