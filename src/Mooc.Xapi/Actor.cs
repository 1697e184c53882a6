namespace Mooc.Xapi;

/// <summary>Who did something: an <see cref="Agent"/> or a <see cref="Group"/> (Data 2.4.2). At most one of the four identifiers is set.</summary>
public abstract record Actor : StatementObject
{
    private protected Actor()
    {
    }

    /// <summary>A name for people to read; it identifies nobody.</summary>
    public string? Name { get; init; }

    /// <summary>A mail address with <c>mailto:</c> before it (Data 2.4.2.3).</summary>
    public string? Mbox { get; init; }

    /// <summary>The SHA-1 of an <see cref="Mbox"/> in hexadecimal (Data 2.4.2.3).</summary>
    public string? MboxSha1Sum { get; init; }

    /// <summary>An OpenID that only this actor has (Data 2.4.2.3).</summary>
    public string? OpenId { get; init; }

    /// <summary>An account on some system (Data 2.4.2.4).</summary>
    public Account? Account { get; init; }
}
