using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>Results and scores (Data 2.4.5).</summary>
internal static class ResultRules
{
    private static readonly Shape ScoreShape = new("a score", "Data 2.4.5.1",
        new("scaled", Scaled),
        new("raw", ValueRules.Number),
        new("min", ValueRules.Number),
        new("max", ValueRules.Number));

    private static readonly Shape ResultShape = new("a result", "Data 2.4.5",
        new("score", Score),
        new("success", ValueRules.YesNo),
        new("completion", ValueRules.YesNo),
        new("response", ValueRules.Text),
        new("duration", ValueRules.Duration),
        new("extensions", MapRules.Extensions));

    public static void Result(Examination x, JsonNode node) => ResultShape.Check(x, node);

    private static void Scaled(Examination x, JsonNode node)
    {
        if (!node.IsNumber || JsonNumber.Compare(node.Raw, "-1"u8) < 0 || JsonNumber.Compare(node.Raw, "1"u8) > 0)
            x.Refuse(node, "Data 2.4.5.1", "Here stands a number from -1 to 1.");
    }

    private static void Score(Examination x, JsonNode node)
    {
        if (!ScoreShape.Check(x, node)) return;

        var (raw, min, max) = (Number(node, "raw"u8), Number(node, "min"u8), Number(node, "max"u8));
        if (!IsLess(min, max, orEqual: false)) x.Refuse(node, "Data 2.4.5.1", "'min' is less than 'max'.");
        if (!IsLess(min, raw, orEqual: true)) x.Refuse(node, "Data 2.4.5.1", "'raw' is not less than 'min'.");
        if (!IsLess(raw, max, orEqual: true)) x.Refuse(node, "Data 2.4.5.1", "'raw' is not more than 'max'.");
    }

    private static JsonNode? Number(JsonNode score, ReadOnlySpan<byte> name) => score.Find(name) is { IsNumber: true } number ? number : null;

    private static bool IsLess(JsonNode? low, JsonNode? high, bool orEqual)
    {
        if (low is not { } a || high is not { } b) return true;

        var order = JsonNumber.Compare(a.Raw, b.Raw);
        return order < 0 || (orEqual && order == 0);
    }
}
