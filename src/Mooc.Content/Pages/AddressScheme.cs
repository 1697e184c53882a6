namespace Mooc.Content.Pages;

/// <summary>The part of an address before the first colon, and whether a page may use it.</summary>
internal static class AddressScheme
{
    private static readonly string[] Allowed = ["https", "http", "mailto", "tel"];

    /// <summary>The scheme in lower case, or null for a relative address.</summary>
    public static string? Of(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end].Trim().ToLowerInvariant() : null;
    }

    public static bool IsAllowed(string scheme) => Allowed.Contains(scheme);

    /// <summary>Browsers skip control characters inside an address, read a backslash as a slash, and take // for another server.</summary>
    public static bool IsUnsafe(string address) =>
        address.AsSpan().Trim().StartsWith("//") || address.Contains('\\') || address.Any(char.IsControl);
}
