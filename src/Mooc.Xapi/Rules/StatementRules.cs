using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>Everything that the standard asks of a statement before a store may take it (Data 2.2 to 2.6 and 4; 2.0.0: 4.2).</summary>
public static class StatementRules
{
    /// <summary>
    /// Checks one statement or an array of them. Takes any bytes and never throws; finds nothing when all is well, otherwise up to
    /// <see cref="Examination.MaxProblems"/> problems in the order of the text. Signatures themselves and the files of attachments are not looked at.
    /// </summary>
    public static IReadOnlyList<StatementProblem> Check(ReadOnlyMemory<byte> utf8, XapiVersion version, StatementLimits? limits = null)
    {
        limits ??= StatementLimits.Default;
        if (utf8.Length > limits.MaxBytes) return [Whole("Communication 3.2", $"The text has more than {limits.MaxBytes} bytes.")];
        if (!JsonTree.TryRead(utf8, limits.MaxDepth, out var tree, out var fault)) return [Whole("RFC 8259", fault)];

        using (tree)
        {
            var x = new Examination(version);
            if (tree.Root.IsArray) CheckBatch(x, tree.Root, limits);
            else EventRules.Statement(x, tree.Root);
            return x.Problems;
        }
    }

    private static StatementProblem Whole(string clause, string message) => new("$", clause, message);

    private static void CheckBatch(Examination x, JsonNode batch, StatementLimits limits)
    {
        var count = batch.Items.Count();
        if (count > limits.MaxStatements)
        {
            x.Refuse(batch, "Communication 3.2", $"There are more than {limits.MaxStatements} statements.");
            return;
        }

        foreach (var statement in batch.Items) EventRules.Statement(x, statement);
        if (x.Version is XapiVersion.V200 && count > 1) CheckIdsOnce(x, batch);
    }

    private static void CheckIdsOnce(Examination x, JsonNode batch)
    {
        var ids = new HashSet<Guid>();
        foreach (var statement in batch.Items)
        {
            if (statement.Find("id"u8) is { IsText: true } id && Formats.TryReadUuid(id.Text, out var value) && !ids.Add(value))
                x.Refuse(id, "2.0.0 4.1.6.1", "Another statement of this request has the same id.");
        }
    }
}
