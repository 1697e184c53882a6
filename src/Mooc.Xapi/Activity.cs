namespace Mooc.Xapi;

/// <summary>Something to be done: a course, a page, a question (Data 2.4.4.1).</summary>
/// <param name="Id">An IRI that always means this activity.</param>
/// <param name="Definition">What is known about it, or none.</param>
public sealed record Activity(string Id, ActivityDefinition? Definition = null) : StatementObject;
