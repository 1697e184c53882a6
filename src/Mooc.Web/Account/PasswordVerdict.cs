namespace Mooc.Web.Account;

/// <summary>What became of a try: the person, or why not.</summary>
public sealed record PasswordVerdict(Person? Person, bool IsTooMany)
{
    public static PasswordVerdict Wrong { get; } = new(null, IsTooMany: false);
    public static PasswordVerdict TooManyTries { get; } = new(null, IsTooMany: true);

    public static PasswordVerdict Right(Person person) => new(person, IsTooMany: false);
}
