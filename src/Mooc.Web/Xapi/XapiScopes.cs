namespace Mooc.Web.Xapi;

/// <summary>What a key may be allowed to do, in the words of xAPI (Communication 4.2).</summary>
public static class XapiScopes
{
    public const string Everything = "all";
    public const string ReadAll = "all/read";
    public const string WriteStatements = "statements/write";
    public const string ReadStatements = "statements/read";
    public const string ReadOwnStatements = "statements/read/mine";

    public static IReadOnlyList<string> All { get; } =
        [Everything, ReadAll, WriteStatements, ReadStatements, ReadOwnStatements, "state", "define", "profile"];
}
