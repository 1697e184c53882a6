using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>Puts the database as it is at one moment, the keys and the list of erased people into one file, while the site runs.</summary>
internal sealed class Backup(SqliteDatabase database, DataFolder folder, MoocDb db, TimeProvider clock)
{
    public async Task<BackupManifest> WriteAsync(Stream file, CancellationToken ct)
    {
        var copy = Path.Combine(folder.Path, $"backup-{Guid.NewGuid():n}.db");
        try
        {
            database.CopyTo(copy);
            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            var parts = new List<BackupPart> { await AddAsync(zip, BackupManifest.Database, File.OpenRead(copy), ct) };
            foreach (var key in Directory.GetFiles(Directory.CreateDirectory(KeysInDataFolder.FolderOf(folder.Path)).FullName, "*.xml").Order(StringComparer.Ordinal))
                parts.Add(await AddAsync(zip, BackupManifest.Keys + Path.GetFileName(key), File.OpenRead(key), ct));
            var erased = await db.ErasedAccounts.AsNoTracking().OrderBy(person => person.ErasedAt).ToListAsync(ct);
            parts.Add(await AddAsync(zip, BackupManifest.Erased, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(erased)), ct));

            var manifest = new BackupManifest(BackupManifest.CurrentFormat, clock.GetUtcNow().UtcDateTime, parts);
            await AddAsync(zip, BackupManifest.FileName, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)), ct);
            return manifest;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static async Task<BackupPart> AddAsync(ZipArchive zip, string name, Stream content, CancellationToken ct)
    {
        await using var from = content;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(from, ct));
        from.Position = 0;
        await using var to = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        await from.CopyToAsync(to, ct);
        return new BackupPart(name, from.Length, hash);
    }
}
