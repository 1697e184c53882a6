using Mooc.Web.Account;

namespace Mooc.Web.Admin;

/// <summary>Acts on the pages of administrators.</summary>
public static class AdminActs
{
    public static readonly Act CoursesRead = new("courses.read-again", "had the courses read again");

    public static readonly Act KeyAdded = new("key.added", "made a key to the record store");
    public static readonly Act KeyRevoked = new("key.revoked", "ended a key to the record store");
    public static readonly Act StatementsExported = new("statements.exported", "downloaded statements of the record store");
    public static readonly Act ForwardRetried = new("forward.retried", "had refused statements forwarded again");
    public static readonly Act JobRun = new("job.run", "had a job run at once");

    internal static readonly Act[] All = [CoursesRead, KeyAdded, KeyRevoked, StatementsExported, ForwardRetried, JobRun];
}
