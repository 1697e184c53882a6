using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>A statement as it goes into the tables.</summary>
/// <param name="Json">As it will be served, byte for byte.</param>
/// <param name="Index">What it is looked up by.</param>
/// <param name="Stored">When.</param>
/// <param name="Credential">The key that sent it; null: the site itself.</param>
/// <param name="IsVoided">Whether a statement that came earlier voids it.</param>
internal sealed record StatementRow(byte[] Json, StatementIndex Index, DateTime Stored, Guid? Credential, bool IsVoided)
{
    /// <summary>Of one of the site's own.</summary>
    public static StatementRow Of(byte[] json)
    {
        var index = StatementIndex.Of(json);
        return new StatementRow(json, index, index.Stored.UtcDateTime, Credential: null, IsVoided: false);
    }
}
