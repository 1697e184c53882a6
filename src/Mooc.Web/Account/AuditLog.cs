using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>
/// Writes down what people do with special rights. The entry belongs to the same save or transaction as the act, so that neither is there without the other.
/// Who asks is taken from the request; without one it was the shell.
/// </summary>
public sealed class AuditLog(MoocDb db, CurrentPerson me, TimeProvider clock)
{
    /// <summary>Adds an entry to what the caller saves.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="about">The person whom it was done to.</param>
    /// <param name="subject">An id, a number or a role; never a text that somebody typed, nor a name or an address.</param>
    public void Add(Act act, Guid? about = null, string? subject = null) => db.AuditEntries.Add(Of(act, about, subject));

    /// <summary>An entry that is saved later: by <see cref="Write"/> on the queue of writes, which runs outside of the request.</summary>
    public AuditEntry Of(Act act, Guid? about = null, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subject?.Length ?? 0, AuditEntry.LongestSubject, nameof(subject));
        return new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime, ById = me.IsSignedIn ? me.Id : null, Act = act.Name, PersonId = about, Subject = subject,
        };
    }

    /// <summary>Writes an entry in the transaction of a session.</summary>
    public static void Write(SqlSession sql, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(entry);
        sql.Execute($"""
            INSERT INTO AuditEntries (At, ById, Act, PersonId, Subject)
            VALUES ({entry.At}, {entry.ById}, {entry.Act}, {entry.PersonId}, {entry.Subject})
            """);
    }
}
