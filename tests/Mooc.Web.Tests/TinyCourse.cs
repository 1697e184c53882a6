namespace Mooc.Web.Tests;

/// <summary>A course of two modules with a question of each kind, an assessment and a scenario, for tests.</summary>
public static class TinyCourse
{
    public const string Id = "tiny";

    public static void WriteTo(string folder)
    {
        Write(folder, "tiny/course.md", """
            ---
            id: tiny
            title: "Tiny rights"
            summary: "A short course for tests."
            language: en
            licence: CC-BY-4.0
            hours: 1
            outcomes: [Name a right, Ask a question]
            audience: [Everyone]
            ---
            Welcome to the tiny course.
            """);
        Write(folder, "tiny/01-start/module.md", """
            ---
            id: start
            title: "Start"
            ---
            The first module.
            """);
        Write(folder, "tiny/01-start/01-welcome.md", """
            ---
            id: welcome
            title: "Welcome"
            ---
            A city keeps many files about its people.

            ## Question: Which year was it?
            <!-- id: which-year -->

            - [ ] 1999
              > Too early.
            - [x] 2018
              > Yes, that year.
            - [ ] 2021
              > Too late.

            > [!TIP]
            > Think of November.

            > [!TIP]
            > It was a year with an eight.

            > [!NOTE]
            > Three cities began in 2018.
            """);
        Write(folder, "tiny/01-start/02-kinds.md", """
            ---
            id: kinds
            title: "All kinds"
            ---
            Every kind of question.

            ## Question: Which two are rights? (2 points)
            <!-- id: two-rights -->

            - [x] Privacy
              > It is one.
            - [x] Information
              > It is one.
            - [ ] Parking
              > Not one.

            ## Question: Within how many hours?
            <!-- id: hours -->

            Answer: `72` hours

            ## Question: Which city?
            <!-- id: which-city -->

            Answer: `Zürich` or `Zurich`

            ## Question: Rights that apply ___ apply ___ as well.
            <!-- id: gaps -->

            Rights that apply ___ apply ___ as well.

            Answer: `offline`

            Answer: `online`

            ## Order: Put the steps in order
            <!-- id: steps -->

            1. Describe
            2. Assess
            3. Decide

            ## Match: Connect right and article
            <!-- id: articles -->

            | Right | Article |
            | --- | --- |
            | Access | Art. 15 |
            | Erasure | Art. 17 |
            |  | Art. 5 |

            ## Reflection: What do you keep?
            <!-- id: keep -->

            Think of your own desk.

            ## Scenario: The vendor
            <!-- id: vendor -->

            A vendor calls.

            ### Call

            "We can start on Monday."

            - [Say yes](#yes) (Rights 0, Trust 1)
              > That was quick.
            - [Ask first](#ask) (Rights 2, Trust 2)

            ### Yes

            A journalist calls. **End: poor**

            ### Ask

            The documents come. **End: good**

            ## What the call shows

            Who asks first is free to choose.
            """);
        Write(folder, "tiny/02-end/module.md", """
            ---
            id: end
            title: "End"
            ---
            The last module.
            """);
        Write(folder, "tiny/02-end/01-test.md", """
            ---
            id: final-test
            title: "Final test"
            kind: assessment
            ---
            Four questions.

            ## Question: Is privacy a right?
            <!-- id: privacy-right -->

            - [x] True
              > It is.
            - [ ] False
              > It is one.

            ## Question: Who decides?
            <!-- id: who-decides -->

            - [x] The council
              > Yes.
            - [ ] The vendor
              > No.

            ## Question: How many principles are there?
            <!-- id: how-many -->

            Answer: `5`

            ## Question: Is parking a right?
            <!-- id: parking-right -->

            - [ ] True
              > It is not.
            - [x] False
              > Right.
            """);
    }

    public static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
