using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>Unpacks a backup and holds every byte of it against its list.</summary>
internal static class BackupFile
{
    /// <returns>What is wrong with the backup, in a sentence; null where nothing is.</returns>
    public static string? Unpack(string file, string into)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (Read<BackupManifest>(zip, BackupManifest.FileName) is not { } manifest) return $"{file} is no backup of this site.";
            if (manifest.Format != BackupManifest.CurrentFormat) return $"{file} was made by another version of this program ({manifest.Format}).";
            if (manifest.Parts.FirstOrDefault(part => !IsKnown(part.Name)) is { } stranger) return $"{file} holds {stranger.Name}, which no backup does.";

            return manifest.Parts.Select(part => Unpack(zip, part, into) ? null : $"{file} is damaged: {part.Name} is not what was backed up.").FirstOrDefault(fault => fault is not null);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException)
        {
            return $"{file} is no backup, or is damaged: {fault.Message}";
        }
    }

    public static IReadOnlyList<ErasedAccount> ErasedIn(string folder) =>
        JsonSerializer.Deserialize<List<ErasedAccount>>(File.ReadAllBytes(Path.Combine(folder, BackupManifest.Erased)))!;

    /// <summary>Names are checked before they become paths.</summary>
    private static bool IsKnown(string name) => name is BackupManifest.Database or BackupManifest.Erased
        || (name.StartsWith(BackupManifest.Keys, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)
            && name[BackupManifest.Keys.Length..].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.') && !name.Contains("..", StringComparison.Ordinal));

    private static bool Unpack(ZipArchive zip, BackupPart part, string into)
    {
        if (zip.GetEntry(part.Name) is not { } entry) return false;

        var path = Path.Combine(into, part.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        entry.ExtractToFile(path);
        using var written = File.OpenRead(path);
        return written.Length == part.Size && Convert.ToHexStringLower(SHA256.HashData(written)) == part.Sha256;
    }

    private static T? Read<T>(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return default;

        using var content = entry.Open();
        return JsonSerializer.Deserialize<T>(content);
    }
}
