namespace Mooc.Xapi;

/// <summary>How it went (Data 2.4.5).</summary>
public sealed record Result
{
    public Score? Score { get; init; }

    public bool? Success { get; init; }

    public bool? Completion { get; init; }

    /// <summary>What the learner answered, in the form that the interaction type asks for.</summary>
    public string? Response { get; init; }

    /// <summary>How long it took, in ISO 8601; <see cref="IsoDuration"/> writes and reads it. It is compared as text.</summary>
    public string? Duration { get; init; }

    public ExtensionMap? Extensions { get; init; }
}
