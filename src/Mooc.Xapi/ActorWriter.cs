using System.Text.Json;

namespace Mooc.Xapi;

internal readonly struct ActorWriter(Utf8JsonWriter json)
{
    public void Write(ReadOnlySpan<byte> name, Actor actor)
    {
        json.WritePropertyName(name);
        Write(actor);
    }

    public void Write(Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("objectType"u8, actor is Group ? "Group"u8 : "Agent"u8);
        json.WriteText("name"u8, actor.Name);
        json.WriteText("mbox"u8, actor.Mbox);
        json.WriteText("mbox_sha1sum"u8, actor.MboxSha1Sum);
        json.WriteText("openid"u8, actor.OpenId);
        if (actor.Account is { } account) WriteAccount(account);
        if (actor is Group { Member.Count: > 0 } group) WriteMembers(group);
        json.WriteEndObject();
    }

    private void WriteAccount(Account account)
    {
        json.WriteStartObject("account"u8);
        json.WriteString("homePage"u8, account.HomePage);
        json.WriteString("name"u8, account.Name);
        json.WriteEndObject();
    }

    private void WriteMembers(Group group)
    {
        json.WriteStartArray("member"u8);
        foreach (var member in group.Member) Write(member);
        json.WriteEndArray();
    }
}
