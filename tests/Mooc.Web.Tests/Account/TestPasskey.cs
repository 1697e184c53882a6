using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mooc.Web.Tests.Account;

/// <summary>A device that keeps one passkey, as WebAuthn describes it: P-256, no attestation, user verified.</summary>
internal sealed class TestPasskey(string origin = "https://localhost", string domain = "localhost")
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _owner = "";
    private uint _counter;

    /// <summary>Whether the device asked for its own lock.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>What navigator.credentials.create gives for these options.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _owner = asked["user"]!["id"]!.GetValue<string>();
        byte[] attestation = [.. Map(3), .. Text("fmt"), .. Text("none"), .. Text("attStmt"), .. Map(0), .. Text("authData"), .. Bytes(AuthenticatorData(withKey: true))];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = ClientData("webauthn.create", asked), ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>What navigator.credentials.get gives for these options.</summary>
    public string Show(string options)
    {
        var clientData = ClientData("webauthn.get", JsonNode.Parse(options)!);
        var data = AuthenticatorData(withKey: false);
        byte[] signed = [.. data, .. SHA256.HashData(Base64Url.DecodeFromChars(clientData))];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = clientData, ["authenticatorData"] = Base64Url.EncodeToString(data), ["userHandle"] = _owner,
            ["signature"] = Base64Url.EncodeToString(_key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        });
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(_id), ["rawId"] = Base64Url.EncodeToString(_id), ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(), ["response"] = response,
    }.ToJsonString();

    private string ClientData(string type, JsonNode options) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = options["challenge"]!.GetValue<string>(), origin, crossOrigin = false }));

    private byte[] AuthenticatorData(bool withKey)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++_counter);
        var flags = (byte)(0x01 | (VerifiesUser ? 0x04 : 0) | (withKey ? 0x40 : 0));
        byte[] head = [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, .. counter];
        return withKey ? [.. head, .. new byte[16], 0, (byte)_id.Length, .. _id, .. CoseKey()] : head;
    }

    private byte[] CoseKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [.. Map(5), 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] Map(int pairs) => [(byte)(0xA0 | pairs)];
    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];
    private static byte[] Bytes(byte[] bytes) => bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
