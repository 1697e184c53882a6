namespace Mooc.Content.Edits;

/// <summary>Where in its file the text of a part ends, for a comment that pins its id; pinned where one stands there already.</summary>
internal sealed record PartPlace(string Id, int End, bool IsPinned);
