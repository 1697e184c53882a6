using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Xapi.Documents;

namespace Mooc.Web.Xapi;

/// <summary>What a learner did, as statements, and the one row that leads from their name in statements to the person.</summary>
public sealed class XapiPersonalData : IPersonalData
{
    private const int MostDocuments = 10_000;

    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
    [
        ("LearnerAccounts", "The random name that stands for you in statements: until you delete your account."),
        ("StoredStatements", "What you did in the courses, as xAPI statements under that random name: until you delete your account."),
        ("StatementAgents", "By whom and about whom a statement is, to find it again: as long as the statement."),
        ("StatementActivities", "What a statement is about, to find it again: as long as the statement."),
        ("HeldStatements", "Statements that another record store did not take yet: until it takes them, at the longest as long as the statement."),
        ("StatementFiles", "Which files came with a statement: as long as the statement."),
        ("StoredFiles", "Files that other systems sent along with statements: as long as one of these statements."),
        ("StoredDocuments", "What other systems noted about you under that random name: until they delete it or you delete your account."),
    ];

    /// <summary>Statements go into a file of their own, to the letter: here are their number and the name that they bear.</summary>
    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var actor = await ActorOfAsync(db, person, ct);
        return new JsonObject
        {
            ["homePage"] = actor?.Split('|')[1],
            ["name"] = actor?.Split('|')[2],
            ["statements"] = await By(db, actor).CountAsync(ct),
            ["documents"] = new JsonArray([.. (await DocumentsAsync(db, actor, ct)).Select(ToJson)]),
        };
    }

    /// <summary>The person's statements as they are stored, in the order in which they were.</summary>
    public async IAsyncEnumerable<string> StatementsOfAsync(MoocDb db, Guid person, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var actor = await ActorOfAsync(db, person, ct);
        var statements = By(db, actor).OrderBy(statement => statement.Sequence).Select(statement => statement.Json);
        await foreach (var json in statements.AsAsyncEnumerable().WithCancellation(ct)) yield return json;
    }

    public async Task EraseAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var actor = await ActorOfAsync(db, person, ct);
        await Naming(db, actor).ExecuteDeleteAsync(ct);
        await db.StoredFiles.Where(file => !db.StatementFiles.Any(named => named.Hash == file.Hash)).ExecuteDeleteAsync(ct);
        await About(db, actor).ExecuteDeleteAsync(ct);
        await db.LearnerAccounts.Where(account => account.PersonId == person).ExecuteDeleteAsync(ct);
    }

    /// <summary>What the person did, whoever says so; nothing for somebody without a name, who is not the same as a group without an identifier.</summary>
    private static IQueryable<StoredStatement> By(MoocDb db, string? actor) =>
        Naming(db, actor).Where(statement => statement.Actor != null && statement.Actor == actor);

    /// <summary>All statements that name the person, in whatever place and whoever sent them. Others may stand in them too: they are erased, not given out.</summary>
    private static IQueryable<StoredStatement> Naming(MoocDb db, string? actor) =>
        db.StoredStatements.Where(statement => db.StatementAgents.Any(agent => agent.Agent == actor && agent.Sequence == statement.Sequence));

    private static IQueryable<StoredDocument> About(MoocDb db, string? actor) => db.StoredDocuments.Where(document => document.Agent != "" && document.Agent == actor);

    private static Task<List<StoredDocument>> DocumentsAsync(MoocDb db, string? actor, CancellationToken ct) =>
        About(db, actor).AsNoTracking().OrderBy(document => document.Resource).ThenBy(document => document.Activity).ThenBy(document => document.DocumentId).Take(MostDocuments).ToListAsync(ct);

    private static JsonNode ToJson(StoredDocument document) => new JsonObject
    {
        ["resource"] = document.Resource.ToString(), ["activity"] = document.Activity, ["id"] = document.DocumentId, ["updatedAt"] = document.UpdatedAt,
        ["contentType"] = document.ContentType, ["contentInBase64"] = Convert.ToBase64String(document.Content),
    };

    /// <summary>The key under which statements are stored; null for somebody without a name in statements.</summary>
    private static async Task<string?> ActorOfAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        // Read here, not from ActivityIds: the caller may hold the write lock that it would wait for. A site without the fact has no statements.
        var home = await db.Facts.Where(fact => fact.Name == ActivityIds.FactName).Select(fact => fact.Value).SingleOrDefaultAsync(ct);
        var name = await db.LearnerAccounts.Where(account => account.PersonId == person).Select(account => account.Name).SingleOrDefaultAsync(ct);
        return home is null || name is null ? null : $"account|{home}|{name}";
    }
}
