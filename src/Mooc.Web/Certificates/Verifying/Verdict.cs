namespace Mooc.Web.Certificates.Verifying;

/// <summary>Whether a file is a good certificate, in one sentence, and what it says.</summary>
internal sealed record Verdict(bool IsGood, string Sentence, SignedBadge? Badge = null)
{
    public static Verdict Bad(string sentence, SignedBadge? badge = null) => new(false, sentence, badge);
}
