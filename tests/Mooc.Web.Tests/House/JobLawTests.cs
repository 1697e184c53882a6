using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Tests.House;

/// <summary>Law 3: a job is a file named for its deed, in the feature whose rows it makes.</summary>
public sealed class JobLawTests
{
    private static readonly string[] NamesThatSayNothing = ["Job", "Sweep", "Task", "Worker", "Service", "Processor"];

    [Fact]
    public void A_job_is_a_file_named_for_its_deed()
    {
        var nameless = Jobs().Where(job => NamesThatSayNothing.Any(word => job.Name.EndsWith(word, StringComparison.Ordinal))
            || !SourceTree.FileOf(job).EndsWith($"/{job.Name}.cs", StringComparison.Ordinal));

        Assert.Empty(nameless);
    }

    [Fact]
    public void A_job_lies_in_a_feature_that_has_rows_to_make()
    {
        var features = TableLawTests.Tables().Select(table => FeatureOf(table.ClrType)).ToHashSet();

        Assert.All(Jobs(), job => Assert.Contains(FeatureOf(job), features));
    }

    [Fact]
    public void Only_a_feature_registers_its_jobs()
    {
        var registrations = SourceTree.Files(SourceTree.Web, "Feature.cs").ToDictionary(file => file.Feature, file => file.Text);

        Assert.All(Jobs(), job => Assert.Contains($"AddSweep<{job.Name}>", registrations[FeatureOf(job)], StringComparison.Ordinal));
    }

    internal static IEnumerable<Type> Jobs() => typeof(MoocDb).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(ISweep)) && type != typeof(ISweep)).OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static string FeatureOf(Type type) => new SourceFile(SourceTree.FileOf(type)).Feature;
}
