namespace Mooc.Web.Account;

/// <summary>Who is to have an account.</summary>
public sealed record NewPerson(string Name, string Email, string Password, Role Role, string? Language);
