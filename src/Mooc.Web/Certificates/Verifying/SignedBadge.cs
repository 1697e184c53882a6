using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mooc.Web.Certificates.Verifying;

/// <summary>A badge whose signature was found good, and what it says.</summary>
internal sealed record SignedBadge(JsonObject Payload)
{
    public string Id => Text(Payload["id"]);
    public string Title => Text(Payload["name"]);
    public string Issuer => Text(Payload["issuer"]?["name"]);
    public string? Name => Payload["credentialSubject"]?["identifier"]?[0]?["identityHash"]?.GetValue<string>();
    public string? ValidUntil => Payload["validUntil"]?.GetValue<string>();

    /// <summary>The number of the certificate, from the address at the end of which it stands.</summary>
    public string? Number => CertificateNumber.Read(Id[(Id.LastIndexOf('/') + 1)..]);
    public int List => int.Parse(Text(Payload["credentialStatus"]?["statusListCredential"]).Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    public int Place => int.Parse(Text(Payload["credentialStatus"]?["statusListIndex"]), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null where the text is no badge signed with a known key, to the last letter.</summary>
    public static SignedBadge? Read(string compact, KnownKeys keys)
    {
        var parts = compact.Split('.');
        if (parts.Length != 3 || Bytes(parts[0]) is not { } head || Bytes(parts[1]) is not { } body || Bytes(parts[2]) is not { } signature) return null;

        try
        {
            if (JsonNode.Parse(head) is not JsonObject header || JsonNode.Parse(body) is not JsonObject payload) return null;

            var (algorithm, key) = (Text(header["alg"]), Text(header["kid"]).Split('#')[^1]);
            return keys.Verify(key, algorithm, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature) ? new SignedBadge(payload) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The last letter of base64 has bits that say nothing: another letter there would be another file that reads the same.</summary>
    private static byte[]? Bytes(string part)
    {
        if (!Base64Url.IsValid(part)) return null;

        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
