namespace Mooc.Web.Xapi.Forwarding;

/// <summary>Another learning record store that gets our statements: the settings below <c>Mooc:Forward:N</c>.</summary>
public sealed record ForwardTarget
{
    /// <summary>The address before <c>statements</c>. It is also the name of the target: with another address it is another target, which gets everything.</summary>
    public string Endpoint { get; init; } = "";
    public string Key { get; init; } = "";
    public string Secret { get; init; } = "";

    /// <summary>1.0.3 or 2.0.0.</summary>
    public string Version { get; init; } = "1.0.3";

    /// <summary>Whether the address may be one of this machine or its network.</summary>
    public bool AllowPrivate { get; init; }

    public Uri Address => new(Endpoint);
}
