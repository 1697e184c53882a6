namespace Mooc.Content.Tests.Reading;

public sealed class TranslationTests
{
    private const string Choice = "## Question: Who opens?\n<!-- id: opens -->\n\n- [ ] The mayor\n- [x] The porter\n";

    [Fact]
    public void A_translated_question_keeps_the_ids_and_right_answers_of_its_source()
    {
        using var courses = German(
            """
            ## Question: Who opens?
            <!-- id: opens -->

            - [ ] The mayor
            - [x] The porter <!-- porter -->

            ## Order: Put in order
            <!-- id: steps -->

            1. Ask
            2. Listen

            ## Match: Connect
            <!-- id: pairs -->

            | A | B |
            | --- | --- |
            | Cat | Meows |
            | Dog | Barks |
            |  | Sings |

            ## Question: Fill the gaps
            <!-- id: gaps -->

            From ___ to ___.

            Answer: `one`

            Answer: `two`

            ## Scenario: A story
            <!-- id: story -->

            ### Start

            - [Go](#end) (Rights 1)

            ### End

            **End: good**

            ## Checklist: Ready?
            <!-- id: ready -->

            - Almost
            """,
            """
            ## Frage: Wer öffnet?
            <!-- id: opens -->

            - [ ] Die Bürgermeisterin
            - [x] Der Pförtner

            ## Reihenfolge: Ordnen Sie
            <!-- id: steps -->

            1. Fragen
            2. Zuhören

            ## Zuordnung: Verbinden Sie

            | A | B |
            | --- | --- |
            | Katze | Miaut |
            | Hund | Bellt |
            |  | Singt |

            ## Frage 4: Füllen Sie die Lücken
            <!-- id: gaps -->

            Von ___ bis ___.

            Antwort: `eins`

            Antwort: `zwei`

            ## Szenario: Eine Geschichte
            <!-- id: story -->

            ### Anfang

            - [Los](#schluss) (Rechte 1)

            ### Schluss

            **Ende: gut**

            ## Checkliste: Bereit?
            <!-- id: ready -->

            - Fast
            """);

        var library = courses.Read();

        Assert.DoesNotContain(library.Problems, problem => problem.Code != "option-without-feedback");
        var (english, german) = (library.Find("town", "en")!, library.Find("town", "de")!);
        Assert.Equal(["en", "de"], german.Languages);
        Assert.Equal(("Unsere Stadt", "de", "en", english.Version), (german.Title, german.Language, german.SourceLanguage, german.Version));
        Assert.Equal(english.Units.SelectMany(Ids), german.Units.SelectMany(Ids));
        Assert.Equal(["Die Bürgermeisterin", "Der Pförtner"], ((ChoiceQuestion)german.Question("opens")!).Options.Select(option => option.Text));
        var gaps = (GapQuestion)german.Question("gaps")!;
        Assert.Equal(["eins", "one"], gaps.Gaps[0].Accepted);
        Assert.Contains($"<span data-gap=\"{gaps.Gaps[1].Id}\">", gaps.Html, StringComparison.Ordinal);
        Assert.Equal(1, german.Question("opens")!.Grade(Response.Of("porter")).Raw);
    }

    [Fact]
    public void A_page_without_a_translation_is_shown_in_the_language_of_the_course()
    {
        using var courses = German("Hello.", "Hallo.");
        courses.Write("town/01-hall/02-office.md", "---\nid: office\ntitle: The office\n---\nWork.\n");

        var course = courses.Read().Find("town", "de-AT")!;

        Assert.Equal(["counter de Am Schalter", "office en The office"], course.Units.Select(unit => $"{unit.Id} {unit.Language} {unit.Title}"));
        Assert.Equal("en", course.Modules[0].Language);
    }

    [Fact]
    public void A_language_without_a_course_is_served_by_the_source()
    {
        using var courses = TemporaryCourses.WithTown();

        Assert.Equal("en", courses.Read().Find("town", "fr")!.Language);
        Assert.Null(courses.Read().Find("village", "fr"));
    }

    [Theory]
    [InlineData(Choice, "## Frage: Wer?\n<!-- id: opens -->\n\n- [x] A\n- [ ] B\n", "translation-other-answer")]
    [InlineData(Choice, "## Frage: Wer?\n<!-- id: opens -->\n\n- [ ] A\n- [x] B\n- [ ] C\n", "translation-other-parts")]
    [InlineData(Choice, "## Frage: Wer?\n<!-- id: opens -->\n\nAntwort: `A`\n", "translation-other-shape")]
    [InlineData(Choice, "Nichts.\n", "translation-question-missing")]
    [InlineData(Choice, Choice + "\n## Frage: Wer noch?\n<!-- id: more -->\n\n- [x] A\n- [ ] B\n", "translation-question-extra")]
    [InlineData("## Question: How many?\n<!-- id: many -->\n\nAnswer: `5`\n", "## Frage: Wie viele?\n\nAntwort: `6`\n", "translation-other-answer")]
    [InlineData("## Match: M\n<!-- id: m -->\n\n| A | B |\n| - | - |\n| a | 1 |\n| b | 1 |\n", "## Match: M\n<!-- id: m -->\n\n| A | B |\n| - | - |\n| a | 1 |\n| b | 2 |\n", "translation-other-parts")]
    public void A_translation_that_does_not_fit_gives_way_to_its_source(string source, string translation, string expected)
    {
        using var courses = German(source, translation);

        var library = courses.Read();

        Assert.Contains(library.Problems, problem => problem.Code == expected && problem.File == "town/01-hall/01-counter.de.md");
        Assert.Equal("en", Assert.Single(library.Find("town", "de")!.Units).Language);
    }

    [Fact]
    public void The_hash_of_an_older_source_is_reported_with_the_new_one()
    {
        using var courses = German("Hello.", "Hallo.");
        courses.Write("town/01-hall/01-counter.de.md", "---\ntitle: Am Schalter\nsource: 0123456789abcdef\n---\nHallo.\n");

        var problem = Assert.Single(courses.Read().Problems);
        var hash = problem.Cure.Split("source: ")[1].TrimEnd('.');
        courses.Write("town/01-hall/01-counter.de.md", $"---\ntitle: Am Schalter\nsource: {hash}\n---\nHallo.\n");

        Assert.Equal("translation-outdated", problem.Code);
        Assert.Empty(courses.Read().Problems);
    }

    [Fact]
    public void Another_id_than_the_sources_and_a_language_without_front_page_are_reported()
    {
        using var courses = German("Hello.", "Hallo.");
        courses.Write("town/01-hall/01-counter.de.md", "---\nid: schalter\ntitle: Am Schalter\n---\nHallo.\n");
        courses.Write("town/01-hall/01-counter.fr.md", "---\ntitle: Au guichet\n---\nBonjour.\n");

        Assert.Equal(["translation-other-id", "translation-without-course"], courses.Read().Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_link_to_a_heading_finds_the_translated_heading()
    {
        using var courses = German("Hello.", "[Zum Büro](02-office.md#the-desk) oder [zum Tisch](02-office.de.md#der-tisch)");
        courses.Write("town/01-hall/02-office.md", "---\nid: office\ntitle: The office\n---\n## The desk\n\nWood.\n");
        courses.Write("town/01-hall/02-office.de.md", "---\ntitle: Das Büro\n---\n## Der Tisch\n\nHolz.\n");

        var library = courses.Read();

        Assert.Empty(library.Problems);
        var html = Assert.IsType<Prose>(library.Find("town", "de")!.Unit("counter")!.Parts[0]).Html;
        Assert.Equal("<p><a href=\"office#der-tisch\">Zum Büro</a> oder <a href=\"office#der-tisch\">zum Tisch</a></p>", html);
    }

    private static TemporaryCourses German(string source, string translation)
    {
        var courses = TemporaryCourses.WithTown();
        courses.Write("town/course.de.md", "---\ntitle: Unsere Stadt\nsummary: Wie eine Stadt arbeitet\n---\nWillkommen.\n");
        courses.WriteUnit(source);
        courses.Write("town/01-hall/01-counter.de.md", $"---\ntitle: Am Schalter\n---\n{translation}");
        return courses;
    }

    private static IEnumerable<string> Ids(Unit unit) => [unit.Id, .. unit.Questions.SelectMany(QuestionIds)];

    private static IEnumerable<string> QuestionIds(Question question) =>
    [
        question.Id,
        .. question switch
        {
            ChoiceQuestion choice => choice.Options.Select(option => option.Id),
            OrderQuestion order => order.Items.Select(item => item.Id),
            MatchQuestion match => match.Sources.SelectMany(source => new[] { source.Id, source.TargetId }).Concat(match.Targets.Select(target => target.Id)),
            GapQuestion gaps => gaps.Gaps.Select(gap => gap.Id),
            ScenarioQuestion story => story.Steps.SelectMany(step => step.Choices.Select(choice => $"{choice.Id} {choice.TargetStepId}").Prepend(step.Id)),
            ChecklistQuestion list => list.Items.Select(item => item.Id),
            _ => Enumerable.Empty<string>(),
        },
    ];
}
