using System.Reflection;
using System.Text.RegularExpressions;
using Mooc.Content;
using Mooc.Xapi;

namespace Mooc.Web.Tests.House;

/// <summary>The two libraries know nothing of each other, of the web or of the time of day.</summary>
public sealed partial class LibraryTests
{
    public static TheoryData<Assembly> Libraries => [typeof(CourseReader).Assembly, typeof(Statement).Assembly];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_stands_alone(Assembly library)
    {
        var foreign = library.GetReferencedAssemblies().Select(used => used.Name!)
            .Where(name => name.StartsWith("Mooc", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("src/Mooc.Content")]
    [InlineData("src/Mooc.Xapi")]
    [InlineData("src/Mooc.Web")]
    public void Nobody_looks_at_the_clock_on_the_wall(string project)
    {
        var lookers = SourceTree.Files(project, ".cs", ".cshtml").Where(file => Clock().IsMatch(file.Text)).Select(file => file.Path);

        Assert.Empty(lookers);
    }

    [Theory]
    [InlineData("src/Mooc.Content")]
    [InlineData("src/Mooc.Xapi")]
    public void A_library_is_told_the_time(string project)
    {
        var lookers = SourceTree.Files(project, ".cs").Where(file => file.Text.Contains("TimeProvider.System", StringComparison.Ordinal)).Select(file => file.Path);

        Assert.Empty(lookers);
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex Clock();
}
