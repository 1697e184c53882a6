namespace Mooc.Web.Account;

/// <summary>A person; or the fault of the password, as a key of the texts; or neither, because the address has an account.</summary>
public sealed record RegistrationOutcome(Person? Person, string? Fault)
{
    public static RegistrationOutcome AddressTaken { get; } = new(null, null);

    public static RegistrationOutcome Of(Person person) => new(person, null);
    public static RegistrationOutcome Faulty(string fault) => new(null, fault);
}
