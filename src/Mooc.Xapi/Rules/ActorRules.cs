using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>Agents and groups (Data 2.4.2) and who may vouch for a statement (Data 2.4.9).</summary>
internal static class ActorRules
{
    private static readonly Shape AccountShape = new("an account", "Data 2.4.2.4",
        new("homePage", ValueRules.Iri, required: true),
        new("name", AccountName, required: true));

    private static readonly Shape AgentShape = new("an agent", "Data 2.4.2.1",
        new("objectType", AgentType),
        new("name", ValueRules.Text),
        new("mbox", Mbox),
        new("mbox_sha1sum", MboxSha1Sum),
        new("openid", ValueRules.Iri),
        new("account", Account));

    private static readonly Shape GroupShape = new("a group", "Data 2.4.2.2",
        new("objectType", GroupType, required: true),
        new("name", ValueRules.Text),
        new("member", Members),
        new("mbox", Mbox),
        new("mbox_sha1sum", MboxSha1Sum),
        new("openid", ValueRules.Iri),
        new("account", Account));

    public static void Actor(Examination x, JsonNode node)
    {
        if (IsGroup(node)) Group(x, node);
        else Agent(x, node);
    }

    public static void Agent(Examination x, JsonNode node)
    {
        if (!AgentShape.Check(x, node)) return;

        var identifiers = CountIdentifiers(node);
        if (identifiers != 1) x.Refuse(node, "Data 2.4.2.1", "An agent has exactly one of mbox, mbox_sha1sum, openid and account.");
    }

    public static void Group(Examination x, JsonNode node)
    {
        if (!GroupShape.Check(x, node)) return;

        var identifiers = CountIdentifiers(node);
        if (identifiers > 1) x.Refuse(node, "Data 2.4.2.2", "A group has at most one of mbox, mbox_sha1sum, openid and account.");
        if (identifiers == 0 && !HasMembers(node)) x.Refuse(node, "Data 2.4.2.2", "A group without an identifier has members.");
    }

    public static void Authority(Examination x, JsonNode node)
    {
        Actor(x, node);
        if (!IsGroup(node)) return;

        var members = node.Find("member"u8) is { IsArray: true } member ? member.Items.Count() : 0;
        if (CountIdentifiers(node) > 0 || members != 2)
            x.Refuse(node, "Data 2.4.9", "An authority is an agent, or a group without identifier and with two members: application and user.");
    }

    private static bool IsGroup(JsonNode node) => node.Find("objectType"u8) is { } type && type.Is("Group"u8);

    private static bool HasMembers(JsonNode node) => node.Find("member"u8) is { IsArray: true } member && member.Items.Count() > 0;

    private static int CountIdentifiers(JsonNode node)
    {
        var count = 0;
        foreach (var property in node.Properties)
        {
            var name = property.Name.Text;
            if (name.SequenceEqual("mbox"u8) || name.SequenceEqual("mbox_sha1sum"u8) || name.SequenceEqual("openid"u8) || name.SequenceEqual("account"u8))
                count++;
        }

        return count;
    }

    private static void AgentType(Examination x, JsonNode node) =>
        ValueRules.Exactly(x, node, "Agent"u8, "Data 2.4.2.1", "The objectType here is Agent.");

    private static void GroupType(Examination x, JsonNode node) =>
        ValueRules.Exactly(x, node, "Group"u8, "Data 2.4.2.2", "The objectType here is Group.");

    private static void Members(Examination x, JsonNode node) => ValueRules.Array(x, node, "Data 2.4.2.2", Agent);

    private static void Account(Examination x, JsonNode node) => AccountShape.Check(x, node);

    // A NUL in a name could not be kept by every database, and no account has one.
    private static void AccountName(Examination x, JsonNode node)
    {
        if (!node.IsText || node.Text.Contains((byte)0)) x.Refuse(node, "Data 2.4.2.4", "The name of an account is a text without a NUL.");
    }

    private static void Mbox(Examination x, JsonNode node)
    {
        if (!node.IsText || !Formats.IsMbox(node.Text)) x.Refuse(node, "Data 2.4.2.3", "Here stands a mail address with mailto: before it.");
    }

    private static void MboxSha1Sum(Examination x, JsonNode node)
    {
        if (!node.IsText || !Formats.IsHex(node.Text, 40)) x.Refuse(node, "Data 2.4.2.3", "Here stands a SHA-1 of 40 hexadecimal digits.");
    }
}
