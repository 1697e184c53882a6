namespace Mooc.Web.Account;

/// <summary>Something that needs special rights and is written down when it is done. Each feature declares its own and registers them with <c>AddActs</c>.</summary>
/// <param name="Name">What the audit log stores: short, with a dot, never changed.</param>
/// <param name="Sentence">What its page says, as a key of the texts: "suspended an account".</param>
public sealed record Act(string Name, string Sentence)
{
    /// <summary>Whether the site does it by itself.</summary>
    public bool IsOfTheSite { get; init; }
}
