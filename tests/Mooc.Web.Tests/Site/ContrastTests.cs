using System.Globalization;
using System.Text.RegularExpressions;
using Mooc.Web.Site;

namespace Mooc.Web.Tests.Site;

/// <summary>WCAG 2.2, 1.4.3 and 1.4.11, for every pair of colours that the style sheet sets upon each other.</summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5;
    private const double EdgeOfAControl = 3;

    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "paper", Text }, { "ink", "leaf", Text }, { "soft", "paper", Text }, { "soft", "leaf", Text },
        { "accent", "paper", Text }, { "accent", "leaf", Text }, { "accent-deep", "paper", Text }, { "accent-deep", "leaf", Text },
        { "wrong", "paper", Text }, { "wrong", "leaf", Text }, { "note", "paper", Text }, { "note", "leaf", Text },
        { "paper", "accent", Text }, { "paper", "accent-deep", Text }, { "paper", "wrong", Text }, { "paper", "note", Text }, { "paper", "ink", Text },
        { "on-cover", "cover", Text }, { "cover-soft", "cover", Text },
        { "edge", "paper", EdgeOfAControl }, { "edge", "leaf", EdgeOfAControl },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_can_be_told_apart_in_both_schemes(string above, string below, double demanded)
    {
        var (light, dark) = Schemes();

        Assert.All([light, dark], scheme => Assert.InRange(Ratio(scheme[above], scheme[below]), demanded, 21));
    }

    [Fact]
    public void The_measure_gives_what_the_standard_says_for_black_on_white() => Assert.Equal(21, Ratio("#000000", "#ffffff"), 3);

    private static (Dictionary<string, string> Light, Dictionary<string, string> Dark) Schemes()
    {
        using var reader = new StreamReader(typeof(SiteAssets).Assembly.GetManifestResourceStream("wwwroot.css.01-tokens.css")!);
        var parts = reader.ReadToEnd().Split("prefers-color-scheme: dark");
        var light = Colours(parts[0]);
        var dark = new Dictionary<string, string>(light);
        foreach (var (name, colour) in Colours(parts[1])) dark[name] = colour;
        return (light, dark);
    }

    private static Dictionary<string, string> Colours(string css) =>
        Colour().Matches(css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
