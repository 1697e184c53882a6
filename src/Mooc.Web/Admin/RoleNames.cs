using Mooc.Web.Account;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>What a role is called on the pages.</summary>
public static class RoleNames
{
    public static string NameOf(this Texts texts, Role role) => role switch
    {
        Role.Trainer => texts["Trainer"],
        Role.Author => texts["Author"],
        Role.Administrator => texts["Administrator"],
        _ => texts["Learner"],
    };
}
