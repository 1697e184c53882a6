namespace Mooc.Xapi;

/// <summary>What was done (Data 2.4.3). Only <see cref="Id"/> has meaning; <see cref="Display"/> is for people to read.</summary>
/// <param name="Id">An IRI.</param>
/// <param name="Display">The verb in words, or none.</param>
public sealed record Verb(string Id, LanguageMap? Display = null)
{
    /// <summary>The one verb that the standard itself defines: it withdraws another statement (Data 2.3.2).</summary>
    public const string Voided = "http://adlnet.gov/expapi/verbs/voided";
}
