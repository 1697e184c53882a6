namespace Mooc.Xapi.Storing;

/// <summary>What a store adds to a statement that it takes (Data 2.3.1, 2.4.7 to 2.4.10).</summary>
/// <param name="NewId">The id of a statement that came without one.</param>
/// <param name="Stored">Now, by the store's clock; it replaces whatever the statement says.</param>
/// <param name="Authority">Whose credentials sent it; it replaces whatever the statement says. None: the statement's own is kept.</param>
/// <param name="Version">The version that the request speaks.</param>
public sealed record StatementStamp(Guid NewId, DateTimeOffset Stored, Actor? Authority, XapiVersion Version);
