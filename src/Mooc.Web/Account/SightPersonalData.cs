using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>Who has seen a person's record, and what the person has agreed to. The names of those who looked are theirs: they stand on the page and not in the file.</summary>
public sealed class SightPersonalData : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
    [
        ("RecordLooks", "Who has looked at your record and when: for one year."),
        ("Consents", "What you have agreed to, in which words and when: until you delete your account, withdrawn ones for one year."),
    ];

    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var looks = await db.RecordLooks.AsNoTracking().Where(look => look.PersonId == person).OrderBy(look => look.At).ToListAsync(ct);
        var consents = await db.Consents.AsNoTracking().Where(consent => consent.PersonId == person).OrderBy(consent => consent.GivenAt).ToListAsync(ct);
        return new JsonObject
        {
            ["seenBy"] = new JsonArray([.. looks.Select(look => new JsonObject { ["at"] = look.At, ["asTrainerOf"] = look.Place })]),
            ["looksOfMine"] = await db.RecordLooks.CountAsync(look => look.ViewerId == person, ct),
            ["consents"] = new JsonArray([.. consents.Select(consent => new JsonObject
            {
                ["about"] = consent.Title, ["text"] = consent.Text, ["language"] = consent.Language, ["givenAt"] = consent.GivenAt, ["withdrawnAt"] = consent.WithdrawnAt,
            })]),
        };
    }

    public async Task EraseAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        await db.RecordLooks.Where(look => look.PersonId == person).ExecuteDeleteAsync(ct);
        await db.RecordLooks.Where(look => look.ViewerId == person).ExecuteUpdateAsync(set => set.SetProperty(look => look.ViewerId, (Guid?)null), ct);
        await db.Consents.Where(consent => consent.PersonId == person).ExecuteDeleteAsync(ct);
    }
}
