using System.Text;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>A statement and a statement inside it: what happened (Data 2.4, 2.4.4.3).</summary>
internal static class EventRules
{
    private static readonly byte[] Voided = Encoding.UTF8.GetBytes(Xapi.Verb.Voided);

    private static readonly Shape Verb = new("a verb", "Data 2.4.3",
        new("id", ValueRules.Iri, required: true),
        new("display", MapRules.Languages));

    private static readonly Shape Whole = new("a statement", "Data 2.4",
        new("id", ValueRules.Uuid),
        new("actor", ActorRules.Actor, required: true),
        new("verb", CheckVerb, required: true),
        new("object", Object, required: true),
        new("result", ResultRules.Result),
        new("context", ContextRules.Context),
        new("timestamp", ValueRules.Timestamp),
        new("stored", ValueRules.Timestamp),
        new("authority", ActorRules.Authority),
        new("version", Version),
        new("attachments", AttachmentRules.Attachments));

    private static readonly Shape Inner = new("a SubStatement", "Data 2.4.4.3",
        new("objectType", ValueRules.Text, required: true),
        new("actor", ActorRules.Actor, required: true),
        new("verb", CheckVerb, required: true),
        new("object", InnerObject, required: true),
        new("result", ResultRules.Result),
        new("context", ContextRules.Context),
        new("timestamp", ValueRules.Timestamp),
        new("attachments", AttachmentRules.Attachments));

    private static readonly Shape Reference = new("a reference to a statement", "Data 2.4.4.3",
        new("objectType", ReferenceType, required: true),
        new("id", ValueRules.Uuid, required: true));

    public static void Statement(Examination x, JsonNode node)
    {
        if (Whole.Check(x, node)) CheckTogether(x, node);
    }

    public static void StatementReference(Examination x, JsonNode node) => Reference.Check(x, node);

    private static void SubStatement(Examination x, JsonNode node)
    {
        if (Inner.Check(x, node)) CheckTogether(x, node);
    }

    private static void CheckVerb(Examination x, JsonNode node) => Verb.Check(x, node);

    private static void Object(Examination x, JsonNode node)
    {
        if (TypeOf(node) is { } type && type.Is("SubStatement"u8)) SubStatement(x, node);
        else PlainObject(x, node);
    }

    private static void InnerObject(Examination x, JsonNode node)
    {
        if (TypeOf(node) is { } type && type.Is("SubStatement"u8)) x.Refuse(node, "Data 2.4.4.3", "A SubStatement has no SubStatement of its own.");
        else PlainObject(x, node);
    }

    private static void PlainObject(Examination x, JsonNode node)
    {
        if (TypeOf(node) is not { } type || type.Is("Activity"u8)) ActivityRules.Activity(x, node);
        else if (type.Is("Agent"u8) || type.Is("Group"u8)) ActorRules.Actor(x, node);
        else if (type.Is("StatementRef"u8)) Reference.Check(x, node);
        else x.Refuse(type, "Data 2.4.4", "The objectType is Activity, Agent, Group, StatementRef or SubStatement.");
    }

    private static void ReferenceType(Examination x, JsonNode node) =>
        ValueRules.Exactly(x, node, "StatementRef"u8, "Data 2.4.4.3", "The objectType of a reference is StatementRef.");

    private static void Version(Examination x, JsonNode node)
    {
        if (!node.IsText || !Formats.IsVersion(node.Text, x.Version))
            x.Refuse(node, "Data 2.4.10", "This is no version of the standard that goes with the request's.");
    }

    private static void CheckTogether(Examination x, JsonNode node)
    {
        if (node.Find("object"u8) is not { IsObject: true } target) return;

        var type = TypeOf(target);
        if (node.Find("verb"u8)?.Find("id"u8) is { } verb && verb.Is(Voided) && type?.Is("StatementRef"u8) is not true)
            x.Refuse(target, "Data 2.3.2", "What voids a statement points to it with a StatementRef.");

        if (node.Find("context"u8) is { } context && type?.Is("Activity"u8) is false) ContextRules.CheckWithoutActivity(x, context);
    }

    private static JsonNode? TypeOf(JsonNode node) => node.Find("objectType"u8);
}
