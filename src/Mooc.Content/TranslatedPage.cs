namespace Mooc.Content;

/// <summary>How far a page is in another language. <paramref name="File"/> is that of the translation, or of the source where there is none.</summary>
public sealed record TranslatedPage(string Course, string Language, string File, TranslationState State);

/// <summary>Where a translation stands to its source.</summary>
public enum TranslationState
{
    /// <summary>Made from the source as it is now, or nobody wrote down from which.</summary>
    Current,

    /// <summary>The source has changed since; shown, and says so.</summary>
    Outdated,

    /// <summary>There is none; the source is shown.</summary>
    Missing,

    /// <summary>Its author is not done: <c>status: draft</c>. The source is shown.</summary>
    Draft,

    /// <summary>It has an error, or does not fit its source; its last good version is shown, or the source.</summary>
    Broken,
}
