namespace Mooc.Web.Trainer.Stuck;

/// <summary>Why somebody may need help, most pressing first. docs/trainers/who-is-stuck.md says each in full.</summary>
public enum StuckRule
{
    /// <summary>Everything is done and the certificate did not come: the site's fault.</summary>
    CertificateMissing,

    /// <summary>Failed an assessment twice or more and has not tried again.</summary>
    FailedAgain,

    /// <summary>Three or more wrong answers in a row at one question, and no page done since.</summary>
    WrongAgain,

    /// <summary>Began an assessment and did not hand it in.</summary>
    AttemptLeftOpen,

    /// <summary>Did everything but the assessment.</summary>
    AllButAssessment,

    /// <summary>Joined and has not begun.</summary>
    NotBegun,

    /// <summary>Began, and has been away for much longer than is usual for them.</summary>
    WentQuiet,
}
