using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Mooc.Web.Learn;

/// <summary>
/// What a form carries so that a double click, a second tab or a repeat after a lost reply is one answer: an id of its own, made when the page was rendered, for one person
/// in one enrolment and unit. Protected, so that nobody can make one for somebody else.
/// </summary>
public sealed record Submission(Guid Id, Guid Person, Guid Enrolment, string Unit, DateTime RenderedAt)
{
    /// <summary>How long it took from rendering to now; null where the clock says less than nothing or more than a day.</summary>
    public TimeSpan? DurationUntil(DateTime now) => now - RenderedAt is { Ticks: >= 0 } taken && taken < TimeSpan.FromDays(1) ? taken : null;
}

/// <summary>Writes and reads submissions as the text of a hidden field.</summary>
public sealed class Submissions(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int FixedLength = 16 + 16 + 16 + 8;
    private readonly IDataProtector _protector = protection.CreateProtector("Learn.Submission.v1");

    public string Issue(Guid person, Guid enrolment, string unit)
    {
        var plain = new byte[FixedLength + Encoding.UTF8.GetByteCount(unit)];
        RandomNumberGenerator.Fill(plain.AsSpan(0, 16));
        person.TryWriteBytes(plain.AsSpan(16));
        enrolment.TryWriteBytes(plain.AsSpan(32));
        BinaryPrimitives.WriteInt64LittleEndian(plain.AsSpan(48), clock.GetUtcNow().UtcTicks);
        Encoding.UTF8.GetBytes(unit, plain.AsSpan(FixedLength));
        return Base64Url.EncodeToString(_protector.Protect(plain));
    }

    /// <summary>The submission, or null where the text is none of this site's.</summary>
    public Submission? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 1000) return null;
        try
        {
            var plain = _protector.Unprotect(Base64Url.DecodeFromChars(text)).AsSpan();
            return new Submission(
                new Guid(plain[..16]), new Guid(plain[16..32]), new Guid(plain[32..48]), Encoding.UTF8.GetString(plain[FixedLength..]),
                new DateTime(BinaryPrimitives.ReadInt64LittleEndian(plain[48..]), DateTimeKind.Utc));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
