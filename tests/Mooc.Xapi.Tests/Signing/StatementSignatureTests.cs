using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mooc.Xapi.Signing;

namespace Mooc.Xapi.Tests.Signing;

public sealed class StatementSignatureTests
{
    private static readonly string Signature = $$"""{"usageType":"{{Attachment.Signature}}","display":{"en":"Signature"},"contentType":"application/octet-stream","length":9,"sha2":"ab"}""";
    private static readonly string Signed = Sample.Json(more: $"\"attachments\":[{Signature}]");

    [Fact]
    public void A_payload_that_is_the_statement_without_its_signature_is_good() => Assert.Null(Refuse("""{"alg":"RS256"}""", Sample.Json()));

    [Fact]
    public void What_is_finer_than_a_hundredth_of_a_second_does_not_count()
    {
        var signed = Sample.Json(more: $$"""  "result":{"duration":"PT1.239S"},"attachments":[{{Signature}}] """);

        Assert.Null(StatementSignature.Refuse(Encoding.UTF8.GetBytes(signed), Jws("""{"alg":"RS512"}""", Sample.WithResult("""{"duration":"PT1.23S"}"""))));
    }

    [Theory]
    [InlineData("""{"alg":"HS256"}""", null)]
    [InlineData("""{"alg":"none"}""", null)]
    [InlineData("""{"typ":"JWT"}""", null)]
    [InlineData("no JSON", null)]
    [InlineData("""{"alg":"RS256"}""", "no JSON")]
    [InlineData("""{"alg":"RS256"}""", "[1]")]
    [InlineData("""{"alg":"RS256"}""", """{"actor":{"mbox":"mailto:a@b.example"}}""")]
    public void Another_header_or_payload_is_refused(string header, string? payload) => Assert.NotNull(Refuse(header, payload ?? Sample.Json()));

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("...")]
    [InlineData("ä.b.c")]
    [InlineData("{}.{}.{}")]
    public void What_is_no_web_signature_is_refused(string text) =>
        Assert.NotNull(StatementSignature.Refuse(Encoding.UTF8.GetBytes(Signed), Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_signature_with_a_certificate_was_made_with_its_key(bool isHonest)
    {
        using var key = RSA.Create(2048);
        using var other = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=City", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        var header = $$"""{"alg":"RS384","x5c":["{{Convert.ToBase64String(certificate.RawData)}}"]}""";
        var signed = $"{Encoded(header)}.{Encoded(Sample.Json())}";
        var seal = (isHonest ? key : other).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1);

        var refusal = StatementSignature.Refuse(Encoding.UTF8.GetBytes(Signed), Encoding.ASCII.GetBytes($"{signed}.{Base64Url.EncodeToString(seal)}"));

        Assert.Equal(isHonest, refusal is null);
    }

    [Theory]
    [InlineData("\"x5c\":[\"no certificate\"]")]
    [InlineData("\"x5c\":[]")]
    [InlineData("\"x5c\":[\"AAAA\"]")]
    public void A_certificate_that_cannot_be_read_is_refused(string x5c) => Assert.NotNull(Refuse($$"""{"alg":"RS256",{{x5c}}}""", Sample.Json()));

    private static string? Refuse(string header, string payload) => StatementSignature.Refuse(Encoding.UTF8.GetBytes(Signed), Jws(header, payload));

    private static byte[] Jws(string header, string payload) => Encoding.ASCII.GetBytes($"{Encoded(header)}.{Encoded(payload)}.c2VhbA");

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
