namespace Mooc.Content;

/// <summary>A stretch of a unit: <see cref="Prose"/> or a <see cref="Question"/>.</summary>
public abstract record UnitPart;

/// <summary>Text between questions, as safe HTML.</summary>
public sealed record Prose(string Html) : UnitPart;
