namespace Mooc.Web.Trainer;

/// <summary>How much of its members a cohort's trainers may see. Each is more private than the one before it.</summary>
public enum Privacy
{
    /// <summary>Names, progress, answers.</summary>
    Named,

    /// <summary>Progress of each member under a made-up name; no answers of a single one.</summary>
    Pseudonyms,

    /// <summary>Only how many, and never of fewer than five.</summary>
    Numbers,
}
