using System.Data.Common;
using Mooc.Web.Data;
using Mooc.Xapi;
using Mooc.Xapi.Multipart;

namespace Mooc.Web.Xapi.Files;

/// <summary>Keeps the files that come with statements and finds them again.</summary>
public sealed class FilesOfStatements(ReadSessions sessions)
{
    /// <summary>Keeps those of the files that a statement names. Only called on the write queue's thread.</summary>
    internal static void Keep(long sequence, IEnumerable<Attachment> attachments, IReadOnlyList<MultipartPart> files, SqlSession sql)
    {
        foreach (var attachment in attachments.DistinctBy(attachment => attachment.Sha2, StringComparer.OrdinalIgnoreCase))
        {
            var sent = files.FirstOrDefault(file => attachment.Sha2.Equals(file.Header(MultipartPart.Hash), StringComparison.OrdinalIgnoreCase));
            if (sent is null) continue;

            var hash = AttachedFiles.HashOf(sent.Content.Span);
            if (!sql.Exists($"SELECT 1 FROM StoredFiles WHERE Hash = {hash}"))
                sql.Execute($"INSERT INTO StoredFiles (Hash, Content) VALUES ({hash}, {sent.Content.ToArray()})");
            sql.Execute($"INSERT INTO StatementFiles (Sequence, Sha2, ContentType, Hash) VALUES ({sequence}, {attachment.Sha2}, {attachment.ContentType}, {hash})");
        }
    }

    /// <summary>The files of some statements, each once.</summary>
    public Task<IReadOnlyList<FileName>> OfAsync(IEnumerable<long> statements) => sessions.ReadAsync(sql =>
    {
        IReadOnlyList<FileName> names =
        [
            .. statements.SelectMany(sequence => sql.Query($"SELECT Sha2, ContentType, Hash FROM StatementFiles WHERE Sequence = {sequence}", Read))
                .DistinctBy(file => file.Sha2, StringComparer.OrdinalIgnoreCase),
        ];
        return Task.FromResult(names);
    });

    /// <summary>Null where the statements have been erased meanwhile.</summary>
    public Task<byte[]?> ContentAsync(FileName file) => sessions.ReadAsync(sql =>
        Task.FromResult(sql.Scalar($"SELECT Content FROM StoredFiles WHERE Hash = {file.Hash}", row => row.GetFieldValue<byte[]>(0))));

    private static FileName Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));
}
