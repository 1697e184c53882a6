namespace Mooc.Web.Account;

/// <summary>Acts upon accounts.</summary>
public static class AccountActs
{
    public static readonly Act FirstAdministrator = new("account.first-administrator", "made the first administrator");
    public static readonly Act Added = new("account.added", "made an account");
    public static readonly Act Exported = new("account.exported", "wrote all that is stored about somebody into a file");
    public static readonly Act Erased = new("account.erased", "deleted an account");

    internal static readonly Act[] All = [FirstAdministrator, Added, Exported, Erased];
}
