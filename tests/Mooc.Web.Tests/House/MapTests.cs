namespace Mooc.Web.Tests.House;

public sealed class MapTests
{
    [Fact]
    public void The_map_shows_the_code_as_it_is()
    {
        using var site = new MoocSite();
        var map = CodeMap.Of(site);
        var file = Path.Combine(SourceTree.Root, CodeMap.File);
        if (Environment.GetEnvironmentVariable("MOOC_WRITE_MAP") == "1") File.WriteAllText(file, map);

        var isFresh = File.Exists(file) && File.ReadAllText(file) == map;

        Assert.True(isFresh, $"{CodeMap.File} is stale. Write it anew: MOOC_WRITE_MAP=1 dotnet test tests/Mooc.Web.Tests --filter MapTests");
    }
}
