namespace Mooc.Web.Account;

/// <summary>Where somebody goes back to after signing in: a path of this site, or the page that is meant for it.</summary>
public static class LocalPath
{
    /// <summary>
    /// The address if it is one of this site's own, else null. Browsers drop tabs and line ends and read a backslash as a slash, so none may stand in it,
    /// encoded or not.
    /// </summary>
    public static string? Of(string? address)
    {
        if (address is not { Length: > 0 and <= 2000 } || address[0] != '/') return null;

        var decoded = Uri.UnescapeDataString(address);
        return decoded.StartsWith("//", StringComparison.Ordinal) || IsUnsafe(address) || IsUnsafe(decoded) ? null : address;
    }

    private static bool IsUnsafe(string address) => address.AsSpan().Contains('\\') || address.Any(char.IsControl);
}
