using System.Text.RegularExpressions;

namespace Mooc.Web.Tests.House;

/// <summary>A folder of the site uses only the folders before it, so that each can be read without those that come after.</summary>
public sealed partial class LadderTests
{
    /// <summary>Home shows the courses, so it comes after them.</summary>
    private static readonly string[] Ladder =
        ["Site", "Data", "Jobs", "Mail", "Xapi", "Account", "Courses", "Home", "Learn", "Certificates", "Trainer", "Admin", "Preview", "Commands"];

    [Fact]
    public void A_folder_uses_only_folders_before_it()
    {
        var climbers = from file in SourceTree.Files(SourceTree.Web, ".cs", ".cshtml")
                       where Ladder.Contains(file.Feature) && !MayNameAnything(file)
                       from used in FoldersUsedBy(file).Distinct()
                       where Array.IndexOf(Ladder, used) > Array.IndexOf(Ladder, file.Feature)
                       select $"{file.Path} uses {used}";

        Assert.Empty(climbers);
    }

    [Fact]
    public void Every_folder_of_code_stands_on_the_ladder()
    {
        var folders = SourceTree.Files(SourceTree.Web, ".cs").Select(file => file.Feature).Where(feature => feature.Length > 0).Distinct();

        Assert.Empty(folders.Except(Ladder));
    }

    /// <summary>
    /// The database names every entity, a feature's registration what it registers, and an entity the row that it belongs to: a foreign key may point up the ladder.
    /// </summary>
    private static bool MayNameAnything(SourceFile file) =>
        file.Path == SourceTree.Web + "/Data/MoocDb.cs"
        || file.Name == file.Feature + "Feature.cs"
        || file.Text.Contains("IEntityTypeConfiguration<", StringComparison.Ordinal);

    private static IEnumerable<string> FoldersUsedBy(SourceFile file) =>
        Uses().Matches(file.Text).Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value).Where(name => Ladder.Contains(name));

    /// <summary>A using, a full name, or a partial of another folder.</summary>
    [GeneratedRegex("""(?:using|@model|@inject|[(<\s])\s*Mooc\.Web\.(\w+)|<partial name="/(\w+)/""")]
    private static partial Regex Uses();
}
