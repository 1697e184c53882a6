using System.Reflection;
using System.Text.RegularExpressions;
using Mooc.Web.Xapi;
using Mooc.Xapi;

namespace Mooc.Web.Tests.House;

/// <summary>Law 4: each verb that the site speaks is one method of that name on LearningRecord.</summary>
public sealed partial class VerbLawTests
{
    [Fact]
    public void Each_verb_is_a_method_of_the_learning_record_and_the_reverse() => Assert.Equal(Verbs(), Methods());

    [Fact]
    public void A_verb_is_named_as_its_vocabulary_names_it() =>
        Assert.All(Fields(), field => Assert.Equal(field.Name.ToLowerInvariant(), ((Verb)field.GetValue(null)!).Id.Split('/')[^1]));

    [Fact]
    public void A_method_speaks_the_verb_of_its_name()
    {
        var record = SourceTree.Read("src/Mooc.Web/Xapi/LearningRecord.cs");

        Assert.All(Verbs(), verb => Assert.Matches($@"public bool {verb}\([^;]*\bVerbs\.{verb}\b", record));
    }

    [Fact]
    public void Nobody_else_makes_a_statement()
    {
        var others = SourceTree.Files(SourceTree.Web, ".cs").Where(file => file.Name != "LearningRecord.cs" && NewStatement().IsMatch(file.Text)).Select(file => file.Path);

        Assert.Empty(others);
    }

    internal static IEnumerable<string> Verbs() => Fields().Select(field => field.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<FieldInfo> Fields() =>
        typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Verb));

    private static IEnumerable<string> Methods() => typeof(LearningRecord).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName).Select(method => method.Name).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\bnew Statement\b")]
    private static partial Regex NewStatement();
}
