namespace Mooc.Xapi.Rules;

/// <summary>A place where a statement breaks the standard.</summary>
/// <param name="Path">Where: <c>actor.account.homePage</c>; <c>$</c> is the whole, <c>[2].verb</c> the third statement's verb.</param>
/// <param name="Clause">The clause of xAPI 1.0.3 (parts Data and Communication), of 2.0.0 where only that has it, or of the RFC.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record StatementProblem(string Path, string Clause, string Message);
