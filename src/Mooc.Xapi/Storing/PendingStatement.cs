using System.Text;

namespace Mooc.Xapi.Storing;

/// <summary>
/// A statement that is ready to be stored but for the moment, which only the store knows once its turn has come. What takes time is done before.
/// </summary>
public sealed class PendingStatement
{
    // No statement is of this moment, which is the shortest after the beginning of time.
    private static readonly DateTimeOffset Nowhen = new(1, TimeSpan.Zero);
    private static readonly byte[] Placeholder = Encoding.ASCII.GetBytes(IsoTime.Write(Nowhen));
    private static readonly byte[] Stored = [.. "\"stored\":\""u8, .. Placeholder];
    private static readonly byte[] Timestamp = [.. "\"timestamp\":\""u8, .. Placeholder, .. "\","u8];

    private readonly byte[] json;
    private readonly int stored;
    private readonly bool hasTimestamp;

    private PendingStatement(byte[] json, StatementIndex index, bool hasTimestamp)
    {
        this.json = json;
        this.hasTimestamp = hasTimestamp;
        Index = index;

        // The store's own property is the last of this name.
        stored = json.AsSpan().LastIndexOf(Stored);
    }

    /// <summary>What it is looked up by; its times are not known yet.</summary>
    public StatementIndex Index { get; }

    /// <summary>Of a statement that has passed the rules.</summary>
    /// <param name="sent">As it came.</param>
    /// <param name="stamp">What it is given; its moment is not looked at.</param>
    /// <exception cref="FormatException">This is not one JSON object.</exception>
    public static PendingStatement Of(ReadOnlyMemory<byte> sent, StatementStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        var json = StatementNormalizer.Normalize(sent, stamp with { Stored = Nowhen });
        using var tree = StoredText.Read(sent);
        return new PendingStatement(json, StatementIndex.Of(json), tree.Root.Find("timestamp"u8) is not null);
    }

    /// <summary>The statement to store, as UTF-8 JSON.</summary>
    public byte[] At(DateTimeOffset moment)
    {
        var time = Encoding.ASCII.GetBytes(IsoTime.Write(moment));
        var after = stored + Stored.Length;
        if (hasTimestamp) return [.. json.AsSpan(0, after - Placeholder.Length), .. time, .. json.AsSpan(after)];

        var own = stored - Timestamp.Length + "\"timestamp\":\"".Length;
        return
        [
            .. json.AsSpan(0, own), .. time, .. json.AsSpan(own + Placeholder.Length, after - (2 * Placeholder.Length) - own), .. time, .. json.AsSpan(after),
        ];
    }
}
