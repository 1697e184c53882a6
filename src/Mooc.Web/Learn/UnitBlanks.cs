namespace Mooc.Web.Learn;

/// <summary>The blanks of a unit's page, beside those that every page has.</summary>
internal static class UnitBlanks
{
    /// <summary>The submission of the page's forms.</summary>
    public const string Submission = "submission";

    /// <summary>The class of a unit in the outline.</summary>
    public const string Done = "done";

    /// <summary>The words after a unit in the outline, for who cannot see the class.</summary>
    public const string Finished = "finished";

    /// <summary>How many units of a module are done.</summary>
    public const string Tally = "tally";
}
