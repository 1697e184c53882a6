using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Foreign;

/// <summary>Players whose questions are no lists: sections with marks, components, calls of a program, files beside the text.</summary>
public sealed class PlayersTests
{
    private const string Counter = "Who opens the counter? | The mayor -> He has no key. | *The clerk";

    [Theory]
    [InlineData("# --questions--\n\n## --text--\n\nWho opens the counter?\n\n## --answers--\n\nThe mayor\n\n### --feedback--\n\nHe has no key.\n\n---\n\nThe clerk\n\n## --video-solution--\n\n2\n", Counter)]
    [InlineData("## --quiz--\n\n### --question--\n\n#### --text--\n\nWho opens the counter?\n\n#### --distractors--\n\nThe mayor\n\n---\n\nThe guard\n\n#### --answer--\n\nThe clerk\n", "Who opens the counter? | The mayor | The guard | *The clerk")]
    [InlineData("### 1. Who opens the counter?\n\n<Question\n  choices={[\n    {\n      text: \"The mayor\",\n      explain: \"He has no key.\"\n    },\n    { text: 'The clerk', correct: true },\n  ]}\n/>\n", Counter)]
    [InlineData("```{r counter}\nquiz(\n  question(\"Who opens the counter?\",\n    answer(\"The mayor\", message = \"He has no key.\"),\n    answer(\"The clerk\", correct = TRUE),\n    allow_retry = TRUE\n  )\n)\n```\n", Counter)]
    [InlineData("```yaml\nquiz:\n  questions:\n  - content: Who opens the counter?\n    choices:\n    - content: The mayor\n      isCorrect: false\n      explanation: He has no key.\n    - content: The clerk\n      isCorrect: true\n```\n", Counter)]
    [InlineData("Who opens the counter?\n\n```r\ncounter <- door(1)\n```\n\n```{r q2, echo = FALSE}\nquestion(\"\",\n  answer(\"The mayor\", message = \"He has no key.\"),\n  answer(\"The clerk\", correct = TRUE))\n```\n", Counter)]
    [InlineData("--{{1}}--\n\n__Who opens the counter?__\n\n<!-- data-randomize -->\n[[ The mayor | (The clerk) | The guard ]]\n", "Who opens the counter? | The mayor | *The clerk | The guard")]
    [InlineData("Who opens the counter?\n\n- [( )] The mayor\n- [(X)] The clerk\n\nWho closes it?\n\n<!-- data-randomize -->\n[[The mayor | The guard | (The clerk) ]]\n\n-----\n\nWho sleeps?\n\n[[ (The cat) | The clerk ]]\n",
        "Who opens the counter? | The mayor | *The clerk\nWho closes it? | The mayor | The guard | *The clerk\nWho sleeps? | *The cat | The clerk")]
    [InlineData("## Choose all answers that apply: who opens the counter?\n\nAll that apply.\n\n- [( )] The mayor\n- [(X)] The clerk\n", "Choose all answers that apply: who opens the counter? | The mayor | *The clerk")]
    public void Their_questions_are_read_with_the_feedback(string page, string wanted) => Assert.Equal(wanted, Adopted.Questions(page));

    [Theory]
    [InlineData("## --text--\n\nWho opens the counter?\n\n## --answers--\n\nThe mayor\n\n---\n\nThe clerk\n\n## --video-solution--\n\n4\n")]
    [InlineData("## Who opens the counter?\n\n<Question choices={[{ text: \"The mayor\" }, { text: \"The clerk\", correct: isOpen() }]} />\n")]
    [InlineData("```{r}\nquestion(\"Who opens the counter?\", answer(\"The mayor\", correct = n > 2), answer(\"The clerk\"))\n```\n")]
    [InlineData("The counter is in the hall.\n\n```{r}\nquestion(\"\", answer(\"The mayor\"), answer(\"The clerk\", correct = TRUE))\n```\n")]
    [InlineData("--{{1}}--\n\nWho opens the counter?\n\n[[ The mayor | The clerk ]]\n")]
    public void What_they_leave_open_stays_open(string page)
    {
        using var folder = new TemporaryCourses();
        folder.Write("lesson.md", $"Text.\n\n{page}");

        folder.Adopt();

        Assert.Empty(folder.Read().Courses.SelectMany(course => course.Units).SelectMany(unit => unit.Questions));
        Assert.Single(CourseFixer.Undecided(folder.Folder));
    }

    [Fact]
    public void A_file_of_questions_joins_the_page_that_calls_for_it()
    {
        using var folder = new TemporaryCourses();
        folder.Write("README.md", "# Town\n\nA town and its hall, for all who work there.\n");
        folder.Write("text/counter.md", "# Counter\n\nText.\n\n{{#quiz ../quizzes/one.toml}}\n");
        folder.Write("quizzes/one.toml",
            "[[questions]]\ntype = \"MultipleChoice\"\nprompt.prompt = \"\"\"\nRead the sign.\n\nWho opens the counter?\n\"\"\"\nprompt.distractors = [\n  \"The mayor\",\n]\nanswer.answer = 'The clerk'\ncontext = \"She has the key.\"\n\n"
            + "[[questions]]\ntype = \"ShortAnswer\"\nprompt.prompt = \"How many doors?\"\nanswer.answer = \"three\"\nanswer.alternatives = [\"3\"]\n");

        Assert.Equal("Who opens the counter? | The mayor | *The clerk // She has the key.\nHow many doors? = three or 3", folder.AdoptedQuestions());
        Assert.DoesNotContain("{{#quiz", Fixes.Mended.Text(folder, "01-text/01-counter.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lesson.mdx")]
    [InlineData("lesson.Rmd")]
    [InlineData("lesson.qmd")]
    public void Other_kinds_of_Markdown_become_pages(string name) =>
        Assert.Equal("Who opens? | The mayor | *The clerk", Adopted.Questions("## Quiz\n\nWho opens?\n\n- [ ] The mayor\n- [x] The clerk\n", name));
}
