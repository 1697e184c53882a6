using System.Net;

namespace Mooc.Xapi.Client;

/// <summary>What a store answered.</summary>
/// <param name="Status">The status of the answer; none when there was no answer at all.</param>
/// <param name="Content">What was asked for; none when it was not given.</param>
/// <param name="ErrorMessage">What went wrong, in the words of the store or of the network.</param>
/// <param name="RetryAfter">How long the store wants to be left alone, if it says so.</param>
public sealed record LrsResponse<T>(HttpStatusCode? Status, T? Content, string? ErrorMessage = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the store did what it was asked to.</summary>
    public bool Success => Status is { } status && (int)status is >= 200 and < 300;

    /// <summary>The same answer, holding something else.</summary>
    public LrsResponse<TOther> With<TOther>(Func<T, TOther> read) where TOther : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return new LrsResponse<TOther>(Status, Success && Content is { } content ? read(content) : null, ErrorMessage, RetryAfter);
    }
}
