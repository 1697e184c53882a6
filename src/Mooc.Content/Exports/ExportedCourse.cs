namespace Mooc.Content.Exports;

/// <summary>A file of a package; the path has forward slashes.</summary>
public sealed record ExportedFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A course as a package for elsewhere, and what of it could not be carried over, each in one sentence.</summary>
public sealed record ExportedCourse(IReadOnlyList<ExportedFile> Files, IReadOnlyList<string> LeftOut);
