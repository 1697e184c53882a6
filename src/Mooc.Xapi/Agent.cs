namespace Mooc.Xapi;

/// <summary>One person or system, known by exactly one identifier (Data 2.4.2.1).</summary>
public sealed record Agent : Actor
{
    /// <summary>An agent known by an account: the only form that says nothing about the person behind it.</summary>
    public static Agent WithAccount(string homePage, string name) => new() { Account = new Account(homePage, name) };
}
