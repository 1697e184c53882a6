namespace Mooc.Xapi;

/// <summary>A user account on some system (Data 2.4.2.4).</summary>
/// <param name="HomePage">The system, as an absolute address.</param>
/// <param name="Name">The account's name there; for privacy best an opaque one.</param>
public sealed record Account(string HomePage, string Name);
