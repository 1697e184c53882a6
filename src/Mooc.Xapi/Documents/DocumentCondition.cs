namespace Mooc.Xapi.Documents;

/// <summary>Which version of a document a client wants to change: what stands in the headers of its request (Communication 3.1).</summary>
/// <param name="IfMatch">Only the version with this tag.</param>
/// <param name="IfNoneMatch">Only what has not this tag; <c>*</c>: only when there is nothing.</param>
public sealed record DocumentCondition(string? IfMatch, string? IfNoneMatch)
{
    /// <summary>Whether the change may be made; if not, which status the answer has and why.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="version">The version that the request speaks.</param>
    /// <param name="tag">Of the document that is there; none: there is none.</param>
    public (int Status, string Message)? Refuse(DocumentResource resource, DocumentAction action, XapiVersion version, string? tag)
    {
        if (IfMatch is not null && !EntityTag.IsNamed(IfMatch, tag))
            return (412, "If-Match: The document is not there, or it has been changed since. Read it again.");
        if (IfNoneMatch is not null && EntityTag.IsNamed(IfNoneMatch, tag))
            return (412, "If-None-Match: The document is there already.");

        return IfMatch is null && IfNoneMatch is null && action is DocumentAction.Replace ? RefuseBlind(resource, version, tag is not null) : null;
    }

    /// <summary>Who replaces a document without having looked might undo what somebody else has just written.</summary>
    private static (int, string)? RefuseBlind(DocumentResource resource, XapiVersion version, bool exists)
    {
        var isState = resource is DocumentResource.State;
        if (exists && (!isState || version is XapiVersion.V200))
            return (409, "There is a document already. Read it, then send the ETag of what you have read in If-Match.");
        if (!exists && !isState && version is XapiVersion.V103)
            return (400, "If-None-Match: Send this header with * to make a new document, or If-Match to change one (Communication 3.1).");
        return null;
    }
}
