using Mooc.Content.Tests.Fixes;
using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Edits;

/// <summary>Parts whose words alone were changed keep the ids that they had; no other part does.</summary>
public sealed class PinnedPartTests
{
    private const string Head = "## Question: Who decides?\n<!-- id: who -->\n\n";

    [Theory]
    [InlineData("- [x] Before the processing starts\n- [ ] Never\n", "- [x] Before processing begins\n- [ ] Never\n", "- [x] Before processing begins <!-- 0 -->\n- [ ] Never\n")]
    [InlineData("- [x] The council\n- [ ] The one who sells it\n  > That is the vendor.\n", "- [x] The council\n- [ ] The vendor\n  > That is the vendor.\n",
        "- [x] The council\n- [ ] The vendor <!-- 1 -->\n  > That is the vendor.\n")]
    [InlineData("- [x] The city council\n- [ ] The city police\n", "- [ ] The police of the city\n- [x] The council of the city\n", "- [ ] The police of the city <!-- 1 -->\n- [x] The council of the city <!-- 0 -->\n")]
    public void An_option_that_was_reworded_keeps_its_id(string before, string after, string expected) => AssertPinned(Head + before, Head + after, Head + expected);

    [Theory]
    [InlineData("- [x] Within 24 hours\n- [ ] Never\n", "- [x] Within 72 hours\n- [ ] Never\n")]
    [InlineData("- [x] The council decides\n- [ ] The vendor decides\n", "- [x] The vendor may decide\n- [ ] The council may decide\n")]
    [InlineData("- [x] The council\n- [ ] Nobody\n", "- [x] The council\n- [ ] Whoever shouts loudest\n")]
    [InlineData("- [x] The council <!-- a -->\n- [ ] Nobody <!-- b -->\n", "- [x] The town council <!-- a -->\n- [ ] Nobody at all <!-- b -->\n")]
    public void What_is_another_option_or_has_its_id_stays_as_it_is(string before, string after) => AssertPinned(Head + before, Head + after, Head + after);

    [Fact]
    public void Items_cells_gaps_and_choices_are_pinned_where_they_end()
    {
        const string Before = """
            ## Order: Put them in order
            <!-- id: order -->

            1. Describe the processing
            2. Assess the necessity

            ## Match: Connect them
            <!-- id: match -->

            | Right | Article |
            | --- | --- |
            | Access | Art. 15 |
            | Erasure | Art. 17 |

            ## Question: Rights apply ___ as they apply ___
            <!-- id: gaps -->

            Rights apply ___ as well as they apply ___ today.

            Answer: `offline`

            Answer: `online`

            ## Scenario: The vendor
            <!-- id: vendor -->

            A vendor calls.

            ### Call

            - [Say yes, it is free](#yes)
            - [Ask for the assessment](#ask)

            ### Yes

            A journalist calls. **End: poor**

            ### Ask

            The documents come. **End: good**

            """;
        var after = Before.Replace("Describe the processing", "Describe what is processed", StringComparison.Ordinal).Replace("| Access |", "| Access to data |", StringComparison.Ordinal)
            .Replace("apply ___ as they", "apply ___ as they", StringComparison.Ordinal).Replace("as well as they apply", "and also apply", StringComparison.Ordinal).Replace("yes, it is free", "yes, since it is free", StringComparison.Ordinal);
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit(Before);
        var was = courses.Read();
        courses.WriteUnit(after);

        courses.Fix(before: was);

        var now = courses.Text("town/01-hall/01-counter.md");
        Assert.Matches("(?m)^1. Describe what is processed <!-- [0-9a-f]{8} -->$", now);
        Assert.Matches(@"(?m)^\| Access to data <!-- [0-9a-f]{8} --> \| Art. 15 \|$", now);
        Assert.Matches("(?m)^Answer: `online` <!-- [0-9a-f]{8} -->$", now);
        Assert.Matches(@"(?m)^- \[Say yes, since it is free\]\(#yes\) <!-- [0-9a-f]{8} -->$", now);
        Assert.Empty(CourseEdits.Between(was, courses.Read()));
    }

    [Fact]
    public void A_question_without_a_written_id_keeps_the_one_that_it_went_by()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("## Question: Who decides?\n\n- [x] The council\n- [ ] The vendor\n");
        var was = courses.Read();
        courses.WriteUnit("## Question: Who is it that decides in the end?\n\n- [x] The council\n- [ ] The vendor\n");

        courses.Fix(before: was);

        Assert.Contains("in the end?\n<!-- id: who-decides -->\n", courses.Text("town/01-hall/01-counter.md"), StringComparison.Ordinal);
    }

    /// <summary>A number in a comment stands for the id that the option at this place had.</summary>
    private static void AssertPinned(string before, string after, string expected)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit(before);
        var was = courses.Read();
        var ids = ((ChoiceQuestion)was.Courses[0].Question("who")!).Options.Select(option => option.Id).ToList();
        courses.WriteUnit(after);

        courses.Fix(before: was);

        var wanted = expected.Replace("<!-- 0 -->", $"<!-- {ids[0]} -->", StringComparison.Ordinal).Replace("<!-- 1 -->", $"<!-- {ids[1]} -->", StringComparison.Ordinal);
        Assert.Equal(wanted, courses.Text("town/01-hall/01-counter.md").Split("title: At the counter\n---\n")[1]);
    }
}
