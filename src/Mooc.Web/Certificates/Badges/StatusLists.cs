using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates.Badges;

/// <summary>The public lists of what has been revoked: credentials of their own, as the Bitstring Status List recommendation has them.</summary>
public sealed class StatusLists(MoocDb db, SigningKeys keys, CertificateIssuer issuer, SiteAddress address, TimeProvider clock)
{
    public const string Purpose = "revocation";

    public static string AddressOf(SiteAddress address, int list) => address.Of($"certificates/status/{list}");

    /// <summary>The list, signed; null where there is none of this number.</summary>
    public async Task<string?> SignAsync(int list, string algorithm, CancellationToken ct)
    {
        if (!await db.StatusEntries.AnyAsync(entry => entry.List == list, ct)) return null;

        var revoked = await db.StatusEntries.Where(entry => entry.List == list && entry.RevokedAt != null).Select(entry => entry.Place).ToListAsync(ct);
        using var signer = await keys.SignerAsync(algorithm, ct);
        return signer.Sign(CredentialOf(list, Encode(revoked)));
    }

    private JsonObject CredentialOf(int list, string bits)
    {
        var id = AddressOf(address, list);
        var now = clock.GetUtcNow();
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = issuer.Did,
            ["validFrom"] = VcTime.Of(now.UtcDateTime),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = id + "#list", ["type"] = "BitstringStatusList", ["statusPurpose"] = Purpose, ["encodedList"] = bits,
            },
            ["iss"] = issuer.Did, ["jti"] = id, ["sub"] = id + "#list", ["nbf"] = now.ToUnixTimeSeconds(),
        };
    }

    /// <summary>Multibase base64url of the gzipped bits, the first place in the highest bit of the first byte.</summary>
    internal static string Encode(IEnumerable<int> revoked)
    {
        var bits = new byte[StatusPlaces.Length / 8];
        foreach (var place in revoked) bits[place / 8] |= (byte)(0x80 >> (place % 8));

        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(bits);
        return "u" + Base64Url.EncodeToString(packed.ToArray());
    }
}
