using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Xapi;

/// <summary>
/// The ids of activities: addresses below a base that is written down at the first start and never changes, so that old and new statements speak of the
/// same things even when the site moves. A question's id holds course and question, never the unit: questions may move.
/// </summary>
public sealed class ActivityIds(Database database, SiteAddress address)
{
    /// <summary>Under which name the base is written down.</summary>
    internal const string FactName = "activity-base";

    private readonly Lazy<string> _base = new(() => BaseOf(database, address));

    /// <summary>The base, which is also the home page of learners' accounts.</summary>
    public string Base => _base.Value;

    public string Site => Base;
    public string Course(string course) => $"{Base}courses/{course}";
    public string Module(string course, string module) => $"{Base}courses/{course}/modules/{module}";
    public string Unit(string course, string unit) => $"{Base}courses/{course}/units/{unit}";
    public string Question(string course, string question) => $"{Base}courses/{course}/questions/{question}";
    public string ChecklistItem(string course, string question, string item) => $"{Base}courses/{course}/questions/{question}/items/{item}";
    public string Certificate(Guid certificate) => $"{Base}certificates/{certificate}";

    /// <summary>An extension of this site's own, such as <c>drawn</c>.</summary>
    public string Extension(string name) => $"{Base}xapi/extensions/{name}";

    /// <summary>The id behind the last segment that has this kind in front of it: <c>Id(iri, "questions")</c>; null where there is none.</summary>
    public string? Id(string activity, string kind)
    {
        if (!activity.StartsWith(Base, StringComparison.Ordinal)) return null;

        var segments = activity[Base.Length..].Split('/');
        var at = Array.IndexOf(segments, kind);
        return at >= 0 && at + 1 < segments.Length ? segments[at + 1] : null;
    }

    private static string BaseOf(Database database, SiteAddress address)
    {
        using var sql = database.Open();
        sql.Begin();
        var known = sql.Scalar($"SELECT Value FROM Facts WHERE Name = {FactName}", row => row.GetString(0));
        if (known is null) sql.Execute($"INSERT INTO Facts (Name, Value) VALUES ({FactName}, {known = address.Root.AbsoluteUri})");
        sql.Commit();
        return known;
    }
}
