namespace Mooc.Web.Account;

/// <summary>How long a session lives.</summary>
public static class SessionRules
{
    /// <summary>From sign-in, whatever happens in between.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromDays(30);

    /// <summary>Without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>Without a request, for those who see other people's records.</summary>
    public static readonly TimeSpan IdlePrivileged = TimeSpan.FromHours(12);

    /// <summary>How long a check of the database holds: a command beside the site reaches it within this time; the site's own changes at once.</summary>
    public static readonly TimeSpan CheckedFor = TimeSpan.FromSeconds(5);

    /// <summary>How often "last seen" is written.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    public static bool IsAlive(SignedIn session, DateTime now) =>
        now < session.CreatedAt + Absolute && now < session.SeenAt + (session.Role == Role.Learner ? Idle : IdlePrivileged);
}
