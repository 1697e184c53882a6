namespace Mooc.Web.Xapi.Forwarding;

/// <summary>A statement that a target has refused.</summary>
public sealed record HeldRow(long Sequence, Guid Id, int Tries, bool IsSetAside, string Error);
