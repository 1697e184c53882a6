namespace Mooc.Xapi.Documents;

/// <summary>What a request does with documents.</summary>
public enum DocumentAction
{
    /// <summary>GET and HEAD: one document, or the ids of several.</summary>
    Read,

    /// <summary>PUT: puts a document in the place of what was there.</summary>
    Replace,

    /// <summary>POST: merges a JSON object into the one that is there.</summary>
    Merge,

    /// <summary>DELETE: one document, or all states of a context.</summary>
    Delete,
}
