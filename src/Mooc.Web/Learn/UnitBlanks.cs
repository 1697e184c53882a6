namespace Mooc.Web.Learn;

/// <summary>The blanks of a unit's page, beside those that every page has.</summary>
internal static class UnitBlanks
{
    /// <summary>The submission of the page's forms.</summary>
    public const string Submission = "submission";

    /// <summary>What marks a finished unit in the outline.</summary>
    public const string Done = "done";

    /// <summary>Says it to the eye, by the style sheet, and to who cannot see it.</summary>
    public const string DoneMark = "aria-describedby=finished";

    /// <summary>How many units of a module are done.</summary>
    public const string Tally = "tally";
}
