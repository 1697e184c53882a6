using System.Text.RegularExpressions;

namespace Mooc.Web.Tests.House;

/// <summary>Law 1: who knows an address knows the folder that answers it.</summary>
public sealed partial class UrlLawTests
{
    /// <summary>What machines ask for by a fixed name, the style sheet and script, and the answer to addresses that nobody has.</summary>
    private static readonly (string Address, string Feature)[] Exceptions = [("health", "Site"), (".well-known", "Site"), (".well-known", "Certificates"), ("assets", "Site"), ("{**path}", "Site")];

    [Fact]
    public void The_first_segment_of_an_address_is_its_folder()
    {
        using var site = new MoocSite();

        var strays = SiteAddresses.Of(site).Where(address => !IsAtHome(address)).Select(address => $"{address.Url} is answered by {address.File}");

        Assert.Empty(strays);
    }

    [Fact]
    public void Every_page_spells_its_address()
    {
        var mute = SourceTree.Files(SourceTree.Web, ".cshtml").Where(file => PageDirective().IsMatch(file.Text) && !SpelledAddress().IsMatch(file.Text)).Select(file => file.Path);

        Assert.Empty(mute);
    }

    private static bool IsAtHome(SiteAddressFile address) =>
        string.Equals(address.FirstSegment, address.Feature, StringComparison.OrdinalIgnoreCase)
        || (address.Feature == "Home" && address.Segments <= 1)
        || Exceptions.Contains((address.FirstSegment, address.Feature));

    [GeneratedRegex("^@page", RegexOptions.Multiline)]
    private static partial Regex PageDirective();

    [GeneratedRegex("^@page \"/", RegexOptions.Multiline)]
    private static partial Regex SpelledAddress();
}
