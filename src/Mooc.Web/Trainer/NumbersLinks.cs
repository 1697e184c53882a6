using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>Makes, finds and ends the links that show a cohort's numbers.</summary>
public sealed class NumbersLinks(MoocDb db, AuditLog audit, TimeProvider clock)
{
    private const int Bytes = 32;

    /// <summary>A new link's token, which nobody can find out later.</summary>
    public async Task<string> AddAsync(Guid cohort, string label, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        db.NumbersLinks.Add(new NumbersLink { Id = Guid.NewGuid(), CohortId = cohort, TokenHash = HashOf(token), Label = label.Trim(), CreatedAt = clock.GetUtcNow().UtcDateTime });
        audit.Add(TrainerActs.LinkMade, subject: cohort.ToString());
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>The cohort whose numbers the holder of the token may see; null where it was ended or never was.</summary>
    public async Task<Guid?> FindAsync(string token, CancellationToken ct)
    {
        if (token.Length > 2 * Bytes) return null;
        var hash = HashOf(token);
        return await db.NumbersLinks.Where(link => link.TokenHash == hash && link.RevokedAt == null).Select(link => (Guid?)link.CohortId).SingleOrDefaultAsync(ct);
    }

    public async Task EndAsync(Guid cohort, Guid link, CancellationToken ct)
    {
        if (await db.NumbersLinks.SingleOrDefaultAsync(row => row.Id == link && row.CohortId == cohort && row.RevokedAt == null, ct) is not { } found) return;

        found.RevokedAt = clock.GetUtcNow().UtcDateTime;
        audit.Add(TrainerActs.LinkEnded, subject: cohort.ToString());
        await db.SaveChangesAsync(ct);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
