namespace Mooc.Web.Commands;

/// <summary>What a backup holds; the last file in it.</summary>
internal sealed record BackupManifest(string Format, DateTime MadeAt, IReadOnlyList<BackupPart> Parts)
{
    public const string CurrentFormat = "mooc-backup-1";
    public const string FileName = "backup.json";
    public const string Database = "mooc.db";
    public const string Erased = "erased.json";

    /// <summary>What names of keys begin with.</summary>
    public const string Keys = "keys/";
}

/// <summary>A file in a backup.</summary>
internal sealed record BackupPart(string Name, long Size, string Sha256);
