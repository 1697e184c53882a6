using Mooc.Web.Account;

namespace Mooc.Web.Learn;

/// <summary>What the site itself does to what learners have done.</summary>
public static class LearnActs
{
    public static readonly Act JudgedAnew = new("answers.judged-anew", "judged answers anew, because a key was changed") { IsOfTheSite = true };

    internal static readonly Act[] All = [JudgedAnew];
}
