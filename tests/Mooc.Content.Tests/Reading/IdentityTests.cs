using FsCheck;
using FsCheck.Fluent;

namespace Mooc.Content.Tests.Reading;

public sealed class IdentityTests
{
    [Fact]
    public void Renaming_and_reordering_files_changes_neither_ids_nor_questions()
    {
        var places = ArbMap.Default.ArbFor<int>().Generator.ArrayOf(4).Select(numbers => numbers.Select(Math.Abs).ToArray()).ToArbitrary();

        Prop.ForAll(places, numbers =>
        {
            using var before = Town(["01-a", "02-b", "03-c", "04-d"]);
            using var after = Town([.. numbers.Select((number, unit) => $"{number % 100:00}-{(char)('z' - unit)}{number % 7}")]);

            Assert.Equal(Questions(before), Questions(after));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void Options_keep_their_ids_when_others_come_go_or_change_places()
    {
        var before = Options("- [ ] One\n- [x] Two\n- [ ] Three\n");
        var after = Options("- [ ]  Three\n- [x] Two <!-- a remark -->\n- [ ] Zero\n- [ ] One\n");

        Assert.Equal(before["Two"], after["Two"]);
        Assert.Equal(before["One"], after["One"]);
        Assert.Equal(before["Three"], after["Three"]);
    }

    [Fact]
    public void Reading_twice_gives_the_same_library()
    {
        using var courses = Town(["01-a", "02-b", "03-c", "04-d"]);

        var (first, second) = (courses.Read(), courses.Read());

        Assert.Equal(first.Version, second.Version);
        Assert.Equal(first.Problems, second.Problems);
        Assert.Equal(first.Courses[0].Version, second.Courses[0].Version);
    }

    [Fact]
    public void Any_change_of_a_text_changes_the_version()
    {
        using var courses = Town(["01-a", "02-b", "03-c", "04-d"]);
        var before = courses.Read();
        courses.Write("town/01-hall/01-a.md", "---\nid: u0\ntitle: T\n---\nAnother text.\n");

        var after = courses.Read();

        Assert.NotEqual(before.Version, after.Version);
        Assert.NotEqual(before.Courses[0].Version, after.Courses[0].Version);
    }

    private static TemporaryCourses Town(string[] names)
    {
        var courses = TemporaryCourses.WithTown();
        for (var unit = 0; unit < names.Length; unit++)
            courses.Write($"town/01-hall/{names[unit]}.md", $"---\nid: u{unit}\ntitle: T\n---\n## Question: Which?\n<!-- id: q{unit} -->\n\n- [x] Number {unit}\n- [ ] None\n\n## Order: Sort\n<!-- id: o{unit} -->\n\n1. One\n2. Two\n");
        return courses;
    }

    private static List<string> Questions(TemporaryCourses courses) =>
        [.. courses.Read().Courses[0].Units.SelectMany(unit => unit.Questions.Select(question => $"{unit.Id} {question.Id} {Parts(question)}")).Order(StringComparer.Ordinal)];

    private static string Parts(Question question) => question switch
    {
        ChoiceQuestion choice => string.Join(' ', choice.Options.Select(option => $"{option.Id}{option.IsRight}")),
        OrderQuestion order => string.Join(' ', order.Items.Select(item => item.Id)),
        _ => "",
    };

    private static Dictionary<string, string> Options(string list)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit($"## Question: Which?\n<!-- id: which -->\n\n{list}");
        return ((ChoiceQuestion)courses.Read().Find("town", "en")!.Question("which")!).Options.ToDictionary(option => option.Text, option => option.Id);
    }
}
