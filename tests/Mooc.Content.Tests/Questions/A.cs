using System.Globalization;

namespace Mooc.Content.Tests.Questions;

/// <summary>Makes questions and responses from one line of text, so that a table of examples can be read at a glance.</summary>
internal static class A
{
    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static Response Ticks(string ids) => Response.Of(Words(ids));

    public static Response Pairs(string pairs) =>
        Response.OfParts(Words(pairs).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])));

    public static ChoiceQuestion Choice(string rights, string wrongs) => new()
    {
        Id = "choice", Title = "Choice", TitleHtml = "Choice", Html = "",
        Kind = Words(rights).Length > 1 ? ChoiceKind.SeveralRight : ChoiceKind.OneRight,
        Options =
        [
            .. Words(rights).Select(id => new Option(id, id, id, IsRight: true, Feedback: null)),
            .. Words(wrongs).Select(id => new Option(id, id, id, IsRight: false, Feedback: null)),
        ],
    };

    public static OrderQuestion Order(string ids) => new()
    {
        Id = "order", Title = "Order", TitleHtml = "Order", Html = "",
        Items = [.. Words(ids).Select(id => new OrderItem(id, id, id))],
    };

    public static MatchQuestion Match(string pairs, string distractors)
    {
        var sources = Words(pairs).Select(pair => pair.Split('=')).Select(pair => new MatchSource(pair[0], pair[0], pair[0], pair[1])).ToList();
        return new()
        {
            Id = "match", Title = "Match", TitleHtml = "Match", Html = "",
            Sources = sources,
            Targets = [.. sources.Select(source => source.TargetId).Concat(Words(distractors)).Distinct().Select(id => new MatchTarget(id, id, id))],
        };
    }

    public static GapQuestion Gaps(string gaps) => new()
    {
        Id = "gaps", Title = "Gaps", TitleHtml = "Gaps", Html = "",
        Gaps = [.. Words(gaps).Select(gap => gap.Split('=')).Select(gap => new Gap(gap[0], gap[1].Split('|')))],
        Segments = [.. Enumerable.Repeat("", Words(gaps).Length + 1)],
    };

    public static NumericQuestion Number(string minimum, string maximum) => new()
    {
        Id = "number", Title = "Number", TitleHtml = "Number", Html = "",
        Minimum = Decimal(minimum), Maximum = Decimal(maximum),
    };

    public static ShortTextQuestion ShortText(params string[] accepted) => new()
    {
        Id = "short", Title = "Short text", TitleHtml = "Short text", Html = "", Accepted = accepted,
    };

    public static ReflectionQuestion Reflection() => new() { Id = "reflection", Title = "Reflection", TitleHtml = "Reflection", Html = "" };

    /// <summary>Items with their helps, such as <c>policy:unit-a,unit-b</c>.</summary>
    public static ChecklistQuestion Checklist(string items) => new()
    {
        Id = "checklist", Title = "Checklist", TitleHtml = "Checklist", Html = "",
        Items = [.. Words(items).Select(item => item.Split(':')).Select(item => new ChecklistItem(item[0], item[0], item[0], item[1].Split(',')))],
    };

    /// <summary>Sign at once and it ends badly; ask first, and you may wait for a good end or go back to the start.</summary>
    public static ScenarioQuestion Scenario() => new()
    {
        Id = "scenario", Title = "Scenario", TitleHtml = "Scenario", Html = "",
        Meters = ["Rights", "Trust"],
        Steps =
        [
            new("start", "Start", "", [Way("sign", "poor"), Way("ask", "asked", ("Rights", 2))], null),
            new("asked", "Asked", "", [Way("wait", "good", ("Rights", 1), ("Trust", -1)), Way("back", "start"), Way("lost", "nowhere")], null),
            new("good", "Good", "", [], ScenarioEnding.Good),
            new("poor", "Poor", "", [], ScenarioEnding.Poor),
        ],
    };

    private static ScenarioChoice Way(string id, string target, params (string Meter, int Added)[] meters) =>
        new(id, id, id, target, meters.ToDictionary(meter => meter.Meter, meter => meter.Added), Feedback: null);
}
