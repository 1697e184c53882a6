namespace Mooc.Web.Account;

/// <summary>Acts upon accounts.</summary>
public static class AccountActs
{
    public static readonly Act FirstAdministrator = new("account.first-administrator", "made the first administrator");
    public static readonly Act Added = new("account.added", "made an account");
    public static readonly Act Exported = new("account.exported", "wrote all that is stored about somebody into a file");
    public static readonly Act Erased = new("account.erased", "deleted an account");

    public static readonly Act RoleGiven = new("account.role", "gave a role");
    public static readonly Act Suspended = new("account.suspended", "suspended an account");
    public static readonly Act Reopened = new("account.reopened", "opened a suspended account again");
    public static readonly Act SignedOut = new("account.signed-out", "signed somebody out everywhere");
    public static readonly Act SecondFactorTaken = new("account.second-factor", "took a second factor away");

    internal static readonly Act[] All = [FirstAdministrator, Added, Exported, Erased, RoleGiven, Suspended, Reopened, SignedOut, SecondFactorTaken];
}
