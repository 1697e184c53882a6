using System.Text;
using Mooc.Xapi.Json;

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

    private PendingStatement(byte[] json, JsonNode sent)
    {
        this.json = json;
        hasTimestamp = sent.Find("timestamp"u8) is not null;
        Index = StatementIndex.Of(json);
        Definitions = StatementDefinitions.Of(sent);

        // The store's own property is the last of this name.
        stored = json.AsSpan().LastIndexOf(Stored);
    }

    /// <summary>What it is looked up by; its times are not known yet.</summary>
    public StatementIndex Index { get; }

    /// <summary>What it says about activities: <see cref="StatementDefinitions"/>.</summary>
    public IReadOnlyDictionary<string, byte[]> Definitions { get; }

    /// <summary>Of a statement that has passed the rules.</summary>
    /// <param name="sent">As it came.</param>
    /// <param name="stamp">What it is given; its moment is not looked at.</param>
    /// <exception cref="FormatException">This is not one JSON object.</exception>
    public static PendingStatement Of(ReadOnlyMemory<byte> sent, StatementStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        using var tree = StoredText.Read(sent);
        return new PendingStatement(StatementNormalizer.Normalize(tree, stamp with { Stored = Nowhen }), tree.Root);
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
