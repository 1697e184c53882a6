using System.Text;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>Activities and the questions that some of them are (Data 2.4.4.1).</summary>
internal static class ActivityRules
{
    private const string Clause = "Data 2.4.4.1";

    private static readonly Shape Component = new("an interaction component", Clause,
        new("id", ValueRules.Text, required: true),
        new("description", MapRules.Languages));

    private static readonly Shape Definition = new("a definition", Clause,
        new("name", MapRules.Languages),
        new("description", MapRules.Languages),
        new("type", ValueRules.Iri),
        new("moreInfo", ValueRules.Iri),
        new("extensions", MapRules.Extensions),
        new("interactionType", InteractionType),
        new("correctResponsesPattern", Patterns),
        new("choices", Components),
        new("scale", Components),
        new("source", Components),
        new("target", Components),
        new("steps", Components));

    private static readonly Shape Whole = new("an activity", Clause,
        new("objectType", ActivityType),
        new("id", ValueRules.Iri, required: true),
        new("definition", CheckDefinition));

    public static void Activity(Examination x, JsonNode node) => Whole.Check(x, node);

    private static void ActivityType(Examination x, JsonNode node) =>
        ValueRules.Exactly(x, node, "Activity"u8, Clause, "The objectType of an activity is Activity.");

    private static void CheckDefinition(Examination x, JsonNode node)
    {
        if (!Definition.Check(x, node)) return;

        var type = node.Find("interactionType"u8) is { IsText: true } named ? InteractionNames.Find(named.ToString()) : null;
        foreach (var property in node.Properties) CheckInteraction(x, property, type);
    }

    private static void CheckInteraction(Examination x, JsonMember property, InteractionType? type)
    {
        var name = property.Name.Text;
        var isPattern = name.SequenceEqual("correctResponsesPattern"u8);
        if (!isPattern && !IsComponentList(name)) return;

        if (type is not { } interaction) x.Refuse(property.Name, Clause, $"'{property.Name}' needs an interactionType.");
        else if (!isPattern && !Supports(interaction, name)) x.Refuse(property.Name, Clause, $"'{property.Name}' does not go with this interactionType.");
    }

    private static bool IsComponentList(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("choices"u8) || name.SequenceEqual("scale"u8) || name.SequenceEqual("source"u8)
        || name.SequenceEqual("target"u8) || name.SequenceEqual("steps"u8);

    private static bool Supports(InteractionType type, ReadOnlySpan<byte> list) => type switch
    {
        Xapi.InteractionType.Choice or Xapi.InteractionType.Sequencing => list.SequenceEqual("choices"u8),
        Xapi.InteractionType.Likert => list.SequenceEqual("scale"u8),
        Xapi.InteractionType.Matching => list.SequenceEqual("source"u8) || list.SequenceEqual("target"u8),
        Xapi.InteractionType.Performance => list.SequenceEqual("steps"u8),
        _ => false,
    };

    private static void InteractionType(Examination x, JsonNode node)
    {
        if (!node.IsText || InteractionNames.Find(Encoding.UTF8.GetString(node.Text)) is null)
            x.Refuse(node, Clause, "Here stands one of the ten interaction types, such as choice or true-false.");
    }

    private static void Patterns(Examination x, JsonNode node) => ValueRules.Array(x, node, Clause, ValueRules.Text);

    private static void Components(Examination x, JsonNode node)
    {
        if (!ValueRules.Array(x, node, Clause, CheckComponent)) return;

        HashSet<string>? ids = null;
        foreach (var component in node.Items)
        {
            if (component.Find("id"u8) is { IsText: true } id && !(ids ??= new(StringComparer.Ordinal)).Add(id.ToString()))
                x.Refuse(id, Clause, "Another component of this list has the same id.");
        }
    }

    private static void CheckComponent(Examination x, JsonNode node) => Component.Check(x, node);
}
