using System.Data.Common;
using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>Where a learner stands with a question: hints seen, the latest answer, and the words they typed.</summary>
public sealed class QuestionProgress
{
    private string? _stored;

    public int Hints { get; private set; }
    public int Tries { get; private set; }

    /// <summary>Words that stay out of statements, by part.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public bool IsAnswered => Tries > 0;

    /// <summary>The latest answer as it is stored, for telling whether two learners stand alike; null where there is none.</summary>
    public string? Answer => IsAnswered ? _stored ?? "" : null;

    internal void Take(DbDataReader row)
    {
        _stored = row.IsDBNull(2) ? null : row.GetString(2);
        Hints = row.GetInt32(6);
        Tries = row.GetInt32(7);
    }

    /// <summary>The latest response with the learner's own words put back in; null where there is none.</summary>
    public Response? ResponseTo(Question question)
    {
        if (!IsAnswered) return null;

        return ResponseTo(question, _stored, Typed);
    }

    /// <summary>A response as it was kept, with the learner's own words put back in.</summary>
    public static Response ResponseTo(Question question, string? kept, IReadOnlyDictionary<string, string> typed)
    {
        var stored = kept is null ? new Response() : StoredResponse.Read(kept);
        return question is GapQuestion gaps ? Gaps(gaps, stored, typed) : typed.Count == 0 ? stored : Response.OfParts(typed);
    }

    /// <summary>A statement holds the gaps' recognised forms by position.</summary>
    private static Response Gaps(GapQuestion question, Response stored, IReadOnlyDictionary<string, string> typed)
    {
        var forms = stored.Text?.Split("[,]") ?? [];
        return Response.OfParts(question.Gaps
            .Select((gap, i) => KeyValuePair.Create(gap.Id, typed.GetValueOrDefault(gap.Id) ?? forms.ElementAtOrDefault(i) ?? ""))
            .Where(part => part.Value.Length > 0));
    }
}
