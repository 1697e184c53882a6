using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Data;

/// <summary>
/// The secret of this installation: 256 random bits, made at the first need and kept in the database, so that every backup and every node has it.
/// What must be recognised again but not read (an address, an erased id) is stored as a keyed hash of it.
/// </summary>
public sealed class SiteSecret
{
    private const string FactName = "site-secret";
    private byte[]? _key;

    /// <summary>The keyed hash of a text; the same text has another hash for each purpose.</summary>
    public async ValueTask<byte[]> HashAsync(MoocDb db, string purpose, string text, CancellationToken ct) =>
        HMACSHA256.HashData(_key ??= await KeyAsync(db, ct), Encoding.UTF8.GetBytes($"{purpose}\n{text}"));

    /// <summary>On the caller's connection, which may hold the write lock.</summary>
    private static async Task<byte[]> KeyAsync(MoocDb db, CancellationToken ct)
    {
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

        // Two that start at the same moment agree: the first row stays.
        await db.Database.ExecuteSqlAsync($"INSERT INTO Facts (Name, Value) VALUES ({FactName}, {made}) ON CONFLICT (Name) DO NOTHING", ct);
        return Convert.FromHexString(await db.Facts.Where(fact => fact.Name == FactName).Select(fact => fact.Value).SingleAsync(ct));
    }
}
