namespace Mooc.Xapi.Storing;

/// <summary>
/// Whether two statements are the same statement (Data 2.3.1, Statement Comparison Requirements): a repeat is welcome, another statement under
/// the same id is a conflict.
/// </summary>
/// <remarks>
/// Does not count: the order of properties and of a group's members; <c>stored</c>, <c>authority</c> and <c>version</c>; <c>id</c> and
/// <c>timestamp</c> where one of the two has none; definitions of activities and the display of verbs; a list of one activity or the activity
/// alone; the time zone of a moment; how a number, an escape or a UUID is spelled; the case of language tags and of a mail address's domain;
/// and what a duration says beyond the hundredth of a second.
/// </remarks>
public static class StatementComparison
{
    /// <summary>Both have passed the rules.</summary>
    /// <exception cref="FormatException">One of them is not a JSON object.</exception>
    public static bool AreEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => AreEqual(left, right, signed: false);

    /// <summary>
    /// Whether the payload of a signature is the statement that came with it (Data 2.6): the same but for the attachment that is the signature.
    /// </summary>
    /// <exception cref="FormatException">One of them is not a JSON object.</exception>
    public static bool IsSignedAs(ReadOnlyMemory<byte> statement, ReadOnlyMemory<byte> payload) => AreEqual(statement, payload, signed: true);

    private static bool AreEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right, bool signed)
    {
        using var a = StoredText.Read(left);
        using var b = StoredText.Read(right);
        var hasId = a.Root.Find("id"u8) is not null && b.Root.Find("id"u8) is not null;
        var hasTime = a.Root.Find("timestamp"u8) is not null && b.Root.Find("timestamp"u8) is not null;

        var essence = new Essence(hasId, hasTime, signed);
        return essence.Of(a.Root) == essence.Of(b.Root);
    }
}
