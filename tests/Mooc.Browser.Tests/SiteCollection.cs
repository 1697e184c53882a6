namespace Mooc.Browser.Tests;

/// <summary>One site and one browser serve all browser tests; every test brings people of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<RunningSite>
{
    public const string Name = "site";
}
