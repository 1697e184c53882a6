using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>One check of one text: what it is held against and what it has found.</summary>
internal sealed class Examination(XapiVersion version)
{
    /// <summary>More would not help whoever has to mend them, and each costs time.</summary>
    public const int MaxProblems = 20;

    private List<StatementProblem>? problems;

    public XapiVersion Version => version;

    public IReadOnlyList<StatementProblem> Problems => problems ?? (IReadOnlyList<StatementProblem>)[];

    public void Refuse(JsonNode node, string clause, string message)
    {
        problems ??= [];
        if (problems.Count < MaxProblems) problems.Add(new StatementProblem(JsonPath.To(node), clause, message));
    }
}
