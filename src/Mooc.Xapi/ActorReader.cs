using System.Text.Json;

namespace Mooc.Xapi;

internal static class ActorReader
{
    public static Actor Read(JsonElement json) => json.Text("objectType") == "Group" ? ReadGroup(json) : ReadAgent(json);

    public static Agent ReadAgent(JsonElement json) => new()
    {
        Name = json.Text("name"),
        Mbox = json.Text("mbox"),
        MboxSha1Sum = json.Text("mbox_sha1sum"),
        OpenId = json.Text("openid"),
        Account = json.Read("account", ReadAccount),
    };

    public static Group ReadGroup(JsonElement json) => new()
    {
        Name = json.Text("name"),
        Mbox = json.Text("mbox"),
        MboxSha1Sum = json.Text("mbox_sha1sum"),
        OpenId = json.Text("openid"),
        Account = json.Read("account", ReadAccount),
        Member = json.ReadList("member", ReadAgent) ?? [],
    };

    private static Account ReadAccount(JsonElement json) => new(json.RequiredText("homePage"), json.RequiredText("name"));
}
