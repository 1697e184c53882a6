namespace Mooc.Web.Xapi;

/// <summary>What a key may be allowed to do, in the words of xAPI (Communication 4.2).</summary>
public static class XapiScopes
{
    public const string Everything = "all";
    public const string ReadAll = "all/read";
    public const string WriteStatements = "statements/write";
    public const string ReadStatements = "statements/read";
    public const string ReadOwnStatements = "statements/read/mine";
    public const string State = "state";

    /// <summary>That what a key says about activities counts; without it the statements are kept and nothing is learnt from them.</summary>
    public const string Define = "define";

    public const string Profile = "profile";

    /// <summary>This site's own: the figures of trainers' pages. Nothing at <c>/xapi</c> opens to it.</summary>
    public const string ReadTrainers = "trainer/read";

    public static IReadOnlyList<string> All { get; } =
        [Everything, ReadAll, WriteStatements, ReadStatements, ReadOwnStatements, State, Define, Profile, ReadTrainers];
}
