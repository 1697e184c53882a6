namespace Mooc.Web.Home;

/// <summary>A contact as the operator wrote it, and where it leads if it is an address.</summary>
public sealed record ContactAddress(string Text, string? Link);
