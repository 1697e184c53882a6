namespace Mooc.Web.Certificates.Badges;

/// <summary>The two ways of signing that every verifier of Open Badges knows.</summary>
internal static class SigningAlgorithm
{
    public const string Rsa = "RS256";
    public const string Ecdsa = "ES256";

    public static IReadOnlyList<string> All { get; } = [Rsa, Ecdsa];

    /// <summary>The one that was asked for, RS256 where none was; null where it is unknown.</summary>
    public static string? Named(string? asked) => string.IsNullOrEmpty(asked) ? Rsa : All.FirstOrDefault(known => known.Equals(asked, StringComparison.OrdinalIgnoreCase));
}
