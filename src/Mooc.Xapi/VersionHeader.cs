namespace Mooc.Xapi;

/// <summary>The header in which a request says which version it speaks, and every response which one it was taken for (Communication 3.3).</summary>
public static class VersionHeader
{
    public const string Name = "X-Experience-API-Version";

    /// <summary>
    /// What a response says when the request named no version that is spoken here. Both 1.0.3 and 2.0.0 let a refusal name 0.95;
    /// to name either of them would contradict the other.
    /// </summary>
    public const string Refused = "0.95";

    /// <summary>The latest patch version, as a response names it.</summary>
    public static string Of(XapiVersion version) => version is XapiVersion.V200 ? "2.0.0" : "1.0.3";

    /// <summary>
    /// Takes <c>1.0</c>, <c>1.0.x</c>, <c>2.0</c> and <c>2.0.x</c>. Everything else, and no header at all, is to be refused with 400
    /// and <see cref="Refused"/>, except by the About resource.
    /// </summary>
    public static bool TryNegotiate(string? header, out XapiVersion version)
    {
        version = header is ['2', ..] ? XapiVersion.V200 : XapiVersion.V103;
        if (header is null || !(header.StartsWith("1.0", StringComparison.Ordinal) || header.StartsWith("2.0", StringComparison.Ordinal))) return false;

        var patch = header.AsSpan(3);
        return patch.IsEmpty || (patch[0] == '.' && patch.Length is > 1 and < 10 && !patch[1..].ContainsAnyExceptInRange('0', '9'));
    }
}
