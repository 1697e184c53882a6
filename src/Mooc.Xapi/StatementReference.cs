namespace Mooc.Xapi;

/// <summary>Points to another statement, which need not exist (Data 2.4.4.3).</summary>
public sealed record StatementReference(Guid Id) : StatementObject;
