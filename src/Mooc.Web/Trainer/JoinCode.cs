using System.Security.Cryptography;

namespace Mooc.Web.Trainer;

/// <summary>Makes what only whom it was given to can know.</summary>
public static class JoinCode
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 26;
    private const int PseudonymLength = 4;

    /// <summary>128 random bits in letters that are not mistaken for one another.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>A made-up name: nearly a million of them, so that a cohort has one for each.</summary>
    public static string NewPseudonym() => RandomNumberGenerator.GetString(Letters, PseudonymLength).ToUpperInvariant();
}
