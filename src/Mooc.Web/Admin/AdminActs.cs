using Mooc.Web.Account;

namespace Mooc.Web.Admin;

/// <summary>Acts on the pages of administrators.</summary>
public static class AdminActs
{
    public static readonly Act CoursesRead = new("courses.read-again", "had the courses read again");

    public static readonly Act KeyAdded = new("key.added", "made a key to the record store");
    public static readonly Act KeyRevoked = new("key.revoked", "ended a key to the record store");

    internal static readonly Act[] All = [CoursesRead, KeyAdded, KeyRevoked];
}
