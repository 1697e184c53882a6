using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mooc.Web.Data;

/// <summary>
/// What PostgreSQL has no room for, and SQLite has: the character U+0000, half a pair of surrogates, and a text by which rows are looked for that is longer than an index can hold
/// (2,700 bytes). No person types these; whoever sends them is told that the request was bad.
/// </summary>
internal sealed class UnstorableText : IExceptionHandler
{
    public const string Told = "The database cannot keep this: there is a character in it that is none (U+0000), or an identifier of more than 2,000 bytes.";

    public static bool Is(Exception? fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.ProgramLimitExceeded or PostgresErrorCodes.UntranslatableCharacter } => true,
        System.Text.EncoderFallbackException => true,
        DbUpdateException or NpgsqlException => Is(fault.InnerException),
        _ => false,
    };

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken ct)
    {
        if (!Is(exception)) return false;

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(Told, ct);
        return true;
    }
}
