using System.Collections.Frozen;

namespace Mooc.Content.Folders;

/// <summary>The kinds of picture that a course may show, by the end of the file's name.</summary>
internal static class MediaTypes
{
    private static readonly FrozenDictionary<string, string> ByEnding = new Dictionary<string, string>
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string? Of(string fileName) => ByEnding.GetValueOrDefault(Path.GetExtension(fileName));
}
