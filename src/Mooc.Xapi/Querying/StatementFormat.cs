namespace Mooc.Xapi.Querying;

/// <summary>How much of a statement a query wants (Communication 2.1.3, parameter <c>format</c>).</summary>
public enum StatementFormat
{
    /// <summary>As it was stored.</summary>
    Exact,

    /// <summary>Of agents, groups, verbs and activities only what identifies them.</summary>
    Ids,

    /// <summary>Activities as the store knows them, each text in one language.</summary>
    Canonical,
}
