namespace Mooc.Web.Account;

/// <summary>Who is to have an account, and what the audit log calls it: nothing where people make their own.</summary>
public sealed record NewPerson(string Name, string Email, string Password, Role Role, string? Language, Act? Act = null);
