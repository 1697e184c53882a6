using System.Text;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Storing;

/// <summary>Writes of a statement what counts when it is compared with another, in one order and one spelling.</summary>
/// <param name="withId">Whether the id counts.</param>
/// <param name="withTime">Whether the statement's own timestamp counts.</param>
/// <param name="withoutSignature">Whether attachments that are signatures are passed over.</param>
internal sealed class Essence(bool withId, bool withTime, bool withoutSignature)
{
    private delegate string Spelling(JsonNode node);

    public string Of(JsonNode statement) => Object(statement, (name, value) => name switch
    {
        "stored" or "authority" or "version" => null,
        "id" => withId ? AnyCase(value) : null,
        "timestamp" => withTime ? Time(value) : null,
        _ => Event(name, value),
    });

    private string? Event(string name, JsonNode value) => name switch
    {
        "actor" => Actor(value),
        "verb" => Object(value, (inside, v) => inside is "display" ? null : Plain(v)),
        "object" => Target(value),
        "result" => Object(value, (inside, v) => inside is "duration" ? Duration(v) : Plain(v)),
        "context" => Object(value, Context),
        "timestamp" => Time(value),
        "attachments" => Attachments(value),
        _ => Plain(value),
    };

    private string Target(JsonNode node) => node.Find("objectType"u8)?.ToString() switch
    {
        "Agent" or "Group" => Actor(node),
        "SubStatement" => Object(node, Event),
        "StatementRef" => Object(node, (name, v) => name is "id" ? AnyCase(v) : Plain(v)),
        _ => Activity(node),
    };

    private static string Activity(JsonNode node) => Object(node, (name, v) => name is "definition" ? null : Plain(v));

    private static string Actor(JsonNode node) => Object(node, (name, v) => name switch
    {
        "member" => List(v, Actor, ordered: false),
        "mbox" => Quote(AgentKey.OfMbox(v.ToString())),
        "mbox_sha1sum" => AnyCase(v),
        _ => Plain(v),
    });

    private static string? Context(string name, JsonNode value) => name switch
    {
        "registration" => AnyCase(value),
        "language" => AnyCase(value),
        "instructor" or "team" => Actor(value),
        "statement" => Object(value, (inside, v) => inside is "id" ? AnyCase(v) : Plain(v)),
        "contextActivities" => Object(value, (_, v) => v.IsArray ? List(v, Activity) : $"[{Activity(v)}]"),
        "contextAgents" or "contextGroups" => List(value, Involved),
        _ => Plain(value),
    };

    private static string Involved(JsonNode node) => Object(node, (name, v) => name is "agent" or "group" ? Actor(v) : Plain(v));

    private string? Attachments(JsonNode node)
    {
        if (!withoutSignature) return List(node, Attachment);

        var others = new List<string>();
        foreach (var item in node.Items)
        {
            if (item.Find("usageType"u8)?.ToString() != Xapi.Attachment.Signature) others.Add(Attachment(item));
        }

        return others.Count == 0 ? null : $"[{string.Join(',', others)}]";
    }

    private static string Attachment(JsonNode node) =>
        Object(node, (name, v) => name is "display" or "description" ? Languages(v) : Plain(v));

    private static string Languages(JsonNode node)
    {
        var texts = new List<string>();
        foreach (var property in node.Properties) texts.Add(Quote(property.Name.ToString().ToUpperInvariant()) + ":" + Plain(property.Value));
        return "{" + Sorted(texts) + "}";
    }

    private static string Plain(JsonNode node)
    {
        if (node.IsObject) return Object(node, (_, v) => Plain(v));
        if (node.IsArray) return List(node, Plain);
        if (node.IsNumber) return JsonNumber.Spell(node.Raw);
        return node.IsText ? Quote(node.ToString()) : Encoding.UTF8.GetString(node.Raw);
    }

    private static string AnyCase(JsonNode node) => Quote(node.ToString().ToUpperInvariant());

    private static string Time(JsonNode node) => IsoTime.TryRead(node.Text, out var moment, out _) ? IsoTime.Write(moment) : Plain(node);

    // Data 4.6: what is finer than 0.01 s is not compared; else a duration is a text.
    private static string Duration(JsonNode node)
    {
        var text = node.ToString();
        var point = text.IndexOfAny(['.', ',']);
        if (point < 0 || !text.EndsWith('S')) return Quote(text);

        var hundredths = text[(point + 1)..^1];
        hundredths = hundredths[..Math.Min(2, hundredths.Length)].TrimEnd('0');
        return Quote(text[..point] + (hundredths.Length == 0 ? "" : "." + hundredths) + "S");
    }

    /// <param name="node">An object.</param>
    /// <param name="spell">What counts of a property, or null when it does not.</param>
    private static string Object(JsonNode node, Func<string, JsonNode, string?> spell)
    {
        var properties = new List<string>();
        foreach (var property in node.Properties)
        {
            var name = property.Name.ToString();
            if (spell(name, property.Value) is { } value) properties.Add(Quote(name) + ":" + value);
        }

        return "{" + Sorted(properties) + "}";
    }

    private static string List(JsonNode node, Spelling spell, bool ordered = true)
    {
        var items = new List<string>();
        foreach (var item in node.Items) items.Add(spell(item));
        return "[" + (ordered ? string.Join(',', items) : Sorted(items)) + "]";
    }

    private static string Sorted(List<string> parts)
    {
        parts.Sort(StringComparer.Ordinal);
        return string.Join(',', parts);
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
