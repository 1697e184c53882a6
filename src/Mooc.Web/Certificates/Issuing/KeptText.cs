using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Mooc.Content;
using Mooc.Web.Data;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>Keeps the text of a course's version, once, and reads it back.</summary>
internal static class KeptText
{
    /// <summary>In the transaction that issues a certificate of this version; a course that has moved on since is left alone.</summary>
    public static void Keep(SqlSession sql, Course course, string version, DateTime now)
    {
        if (course.Version != version) return;
        if (sql.Exists($"SELECT 1 FROM TaughtTexts WHERE CourseId = {course.Id} AND Version = {version} AND Language = {course.Language}")) return;

        sql.Execute($"""
            INSERT INTO TaughtTexts (Id, CourseId, Version, Language, KeptAt, Html)
            VALUES ({Guid.CreateVersion7()}, {course.Id}, {version}, {course.Language}, {now}, {Pack(HtmlOf(course))})
            ON CONFLICT (CourseId, Version, Language) DO NOTHING
            """);
    }

    public static string Unpack(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Page after page: the prose, and of questions what stands above the answers.</summary>
    private static string HtmlOf(Course course)
    {
        var html = new StringBuilder(course.Html);
        foreach (var unit in course.Units)
        {
            html.Append(CultureInfo.InvariantCulture, $"\n<section lang=\"{unit.Language}\"><h2>{WebUtility.HtmlEncode(unit.Title)}</h2>\n");
            foreach (var part in unit.Parts) html.Append(part is Prose prose ? prose.Html : part is Question question ? $"<p><strong>{question.TitleHtml}</strong></p>{question.Html}" : "").Append('\n');
            html.Append("</section>");
        }

        return html.ToString();
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
