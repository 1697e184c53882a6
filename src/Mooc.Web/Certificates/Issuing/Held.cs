using Mooc.Web.Data;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>A certificate and how to write to its holder.</summary>
public sealed record Held(Guid Id, string Number, string Title, string Language, Guid PersonId, string Name, string Email)
{
    /// <summary>Null where there is none, or its holder has deleted the record.</summary>
    internal static Held? Find(SqlSession sql, string number) => sql.Query(
        $"""
        SELECT certificate.Id, certificate.Number, certificate.CourseTitle, certificate.Language, person.Id, person.Name, person.Email, person.Language
        FROM Certificates certificate JOIN People person ON person.Id = certificate.PersonId
        WHERE certificate.Number = {number}
        """, Read) is [var held] ? held : null;

    internal static Held Read(System.Data.Common.DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(7) ? row.GetString(3) : row.GetString(7), row.GetGuid(4), row.GetString(5), row.GetString(6));
}
