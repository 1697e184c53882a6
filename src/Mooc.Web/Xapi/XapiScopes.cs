namespace Mooc.Web.Xapi;

/// <summary>What a key may be allowed to do, in the words of xAPI (Communication 4.2).</summary>
public static class XapiScopes
{
    public static IReadOnlyList<string> All { get; } =
        ["all", "all/read", "statements/write", "statements/read", "statements/read/mine", "state", "define", "profile"];
}
