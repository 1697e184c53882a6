using System.Buffers;
using System.Text.Json;

namespace Mooc.Xapi;

/// <summary>What a store knows of an agent (Communication 2.4): of each identifier a list, since one person may have several.</summary>
/// <param name="Agent">The agent who was asked for.</param>
/// <param name="Names">The names by which statements call them.</param>
public sealed record Person(Actor Agent, IReadOnlyCollection<string> Names)
{
    /// <summary>As JSON; lists with nothing in them are left out.</summary>
    public byte[] ToUtf8Json()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, StatementWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("objectType"u8, "Person"u8);
            if (Names.Count > 0) json.WriteTexts("name"u8, [.. Names]);
            if (Agent.Mbox is { } mbox) json.WriteTexts("mbox"u8, [mbox]);
            if (Agent.MboxSha1Sum is { } sum) json.WriteTexts("mbox_sha1sum"u8, [sum]);
            if (Agent.OpenId is { } openId) json.WriteTexts("openid"u8, [openId]);
            if (Agent.Account is { } account) WriteAccount(json, account);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteAccount(Utf8JsonWriter json, Account account)
    {
        json.WriteStartArray("account"u8);
        json.WriteStartObject();
        json.WriteString("homePage"u8, account.HomePage);
        json.WriteString("name"u8, account.Name);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
