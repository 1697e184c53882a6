namespace Mooc.Web.Account;

/// <summary>
/// Who a session belongs to, as of its last check. Trainers, authors and administrators have their role only in a session with a second factor; without
/// one they are learners, and <see cref="LacksSecondFactor"/> says so.
/// </summary>
public sealed record SignedIn(
    Guid SessionId,
    Guid PersonId,
    string Name,
    Role Role,
    bool LacksSecondFactor,
    string? Language,
    string AccountName,
    DateTime CreatedAt,
    DateTime SeenAt);
