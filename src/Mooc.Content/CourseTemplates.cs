using Mooc.Content.Adoption;

namespace Mooc.Content;

/// <summary>What <c>mooc new</c> begins with. Every text is free of errors, so that it can be seen at once.</summary>
public static class CourseTemplates
{
    /// <summary>The files of a new course by their path below its folder.</summary>
    public static IReadOnlyList<(string Path, string Text)> Course(string title, string language) =>
    [
        ("course.md", $"""
            ---
            id: {Id(title)}
            title: {AdoptedPage.Quoted(title)}
            summary: {AdoptedPage.Quoted($"What somebody can do after {title}, in one sentence.")}
            language: {language}
            licence: CC-BY-4.0
            ---
            Who should read this course, and what for.

            """),
        ("01-first-module/module.md", Module("First module", "first-module")),
        ("01-first-module/01-first-page.md", Unit("First page", "first-page") + "\n" + Question("When is the best time to ask somebody else to read a page?", "first-question")),
    ];

    /// <summary>The folder's name below the courses folder, made of a title.</summary>
    public static string FolderOf(string title) => Names.Slug(title);

    /// <summary>The id that a title gives.</summary>
    public static string Id(string title) => Names.Id(title);

    public static string Module(string title, string id) => $"""
        ---
        id: {id}
        title: {AdoptedPage.Quoted(title)}
        ---
        What this module is for, in two or three sentences.

        """;

    public static string Unit(string title, string id) => $"""
        ---
        id: {id}
        title: {AdoptedPage.Quoted(title)}
        ---
        Begin with something that happened to somebody.

        ## One idea

        Say it in short sentences. One page holds one idea.

        """;

    public static string Question(string title, string id) => $"""
        ## Question: {title}
        <!-- id: {id} -->

        - [ ] A mistake that people really make
          > Say why it is one.
        - [x] The answer that is right here
          > Say why.
        - [ ] Another mistake of about this length
          > Say why it is one.

        > [!NOTE]
        > What to remember of all this.

        """;
}
