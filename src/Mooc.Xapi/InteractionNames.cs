namespace Mooc.Xapi;

/// <summary>How the kinds of question are spelled in a statement.</summary>
internal static class InteractionNames
{
    private static readonly string[] Names =
        ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"];

    public static string Of(InteractionType type) => Names[(int)type];

    public static InteractionType? Find(string? name) =>
        Array.IndexOf(Names, name) is >= 0 and var found ? (InteractionType)found : null;
}
