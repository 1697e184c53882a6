namespace Mooc.Xapi;

/// <summary>What is known about an activity (Data 2.4.4.1); with an <see cref="InteractionType"/> it describes a question.</summary>
public sealed record ActivityDefinition
{
    public LanguageMap? Name { get; init; }

    public LanguageMap? Description { get; init; }

    /// <summary>The kind of activity, an IRI.</summary>
    public string? Type { get; init; }

    /// <summary>The address of a page for people about the activity.</summary>
    public string? MoreInfo { get; init; }

    /// <summary>The kind of question; required as soon as one of the properties below is used.</summary>
    public InteractionType? InteractionType { get; init; }

    /// <summary>Each entry is one right response. None: not said; empty: no response is right.</summary>
    public IReadOnlyList<string>? CorrectResponsesPattern { get; init; }

    /// <summary>What can be chosen or put in order (choice, sequencing).</summary>
    public IReadOnlyList<InteractionComponent>? Choices { get; init; }

    /// <summary>The steps of a likert scale.</summary>
    public IReadOnlyList<InteractionComponent>? Scale { get; init; }

    /// <summary>The left side of a matching.</summary>
    public IReadOnlyList<InteractionComponent>? Source { get; init; }

    /// <summary>The right side of a matching.</summary>
    public IReadOnlyList<InteractionComponent>? Target { get; init; }

    /// <summary>What a performance consists of.</summary>
    public IReadOnlyList<InteractionComponent>? Steps { get; init; }

    public ExtensionMap? Extensions { get; init; }
}
