namespace Mooc.Web.Account;

/// <summary>Who a session belongs to, as of its last check.</summary>
public sealed record SignedIn(
    Guid SessionId,
    Guid PersonId,
    string Name,
    Role Role,
    string? Language,
    string AccountName,
    DateTime CreatedAt,
    DateTime SeenAt);
