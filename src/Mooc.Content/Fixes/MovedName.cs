namespace Mooc.Content.Fixes;

/// <summary>A file or folder that <c>mooc fix</c> names anew, on the disk.</summary>
public sealed record MovedName(string From, string To, bool IsFolder);
