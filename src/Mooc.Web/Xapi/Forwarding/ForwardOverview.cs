namespace Mooc.Web.Xapi.Forwarding;

/// <summary>How it stands with one target.</summary>
/// <param name="Target">Its address.</param>
/// <param name="State">How far it is, and the last failure.</param>
/// <param name="Waiting">Statements that have not been sent yet.</param>
/// <param name="Behind">Refused ones that are tried again, and those that wait behind them.</param>
/// <param name="SetAside">Refused too often.</param>
/// <param name="Refused">The first of those that were refused.</param>
public sealed record ForwardOverview(string Target, ForwardState State, int Waiting, int Behind, int SetAside, IReadOnlyList<HeldRow> Refused);
