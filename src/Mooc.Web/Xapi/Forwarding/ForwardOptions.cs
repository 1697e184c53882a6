namespace Mooc.Web.Xapi.Forwarding;

/// <summary>All targets of <c>Mooc:Forward</c>.</summary>
public sealed record ForwardOptions
{
    public IReadOnlyList<ForwardTarget> Targets { get; set; } = [];
}
