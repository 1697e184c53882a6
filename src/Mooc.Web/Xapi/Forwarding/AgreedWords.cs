using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>
/// Whether a learner has agreed that a store gets what they typed. Each store is agreed to by itself: one that is added later gets nothing until it is asked for. Looked up when a
/// statement is sent, so that a withdrawal counts at once.
/// </summary>
public static class AgreedWords
{
    /// <summary>What the consent is about, as it is kept.</summary>
    public static string MatterOf(ForwardTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return "forward:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target.Endpoint)).AsSpan(0, 16));
    }

    /// <param name="db">Where consents are kept.</param>
    /// <param name="target">The store.</param>
    /// <param name="account">The learner's name in statements.</param>
    /// <param name="saidAt">When the learner typed it: what is older than the consent stays here.</param>
    /// <param name="ct">Ends the wait.</param>
    public static Task<bool> CoverAsync(MoocDb db, ForwardTarget target, string account, DateTime saidAt, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var matter = MatterOf(target);
        return db.LearnerAccounts.AnyAsync(learner => learner.Name == account && db.Consents.Any(consent =>
            consent.PersonId == learner.PersonId && consent.Matter == matter && consent.WithdrawnAt == null && consent.GivenAt <= saidAt), ct);
    }
}
