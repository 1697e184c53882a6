namespace Mooc.Content;

/// <summary>One page to read, with its questions.</summary>
public sealed record Unit
{
    private IReadOnlyList<Question>? questions;

    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the language that this text is in; differs from the course's where there is no translation.</summary>
    public required string Language { get; init; }

    /// <summary>Whether this is a translation of an earlier version of its source.</summary>
    public bool IsOutdated { get; init; }
    public UnitKind Kind { get; init; } = UnitKind.Reading;

    /// <summary>Minutes to read and answer: the author's, else 200 words a minute and one minute a question.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many submissions of an assessment count, in any language; null means no limit.</summary>
    public int? Attempts { get; init; }

    /// <summary>How many questions of the unit are drawn for each attempt; null means all.</summary>
    public int? Draw { get; init; }

    /// <summary>Whether options are shuffled where their question does not say otherwise.</summary>
    public bool Shuffle { get; init; } = true;
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>When the facts were last checked.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>When the facts must be checked again.</summary>
    public DateOnly? Recheck { get; init; }

    /// <summary>The page from top to bottom: prose and questions.</summary>
    public required IReadOnlyList<UnitPart> Parts
    {
        get;
        init
        {
            field = value;
            // A copy made with "with" brings what its original remembered.
            questions = null;
        }
    }

    /// <summary>Path of the file below the courses folder, with forward slashes; for problem reports.</summary>
    public required string File { get; init; }

    /// <summary>Hash of the text that this was made of.</summary>
    internal string SourceHash { get; init; } = "";

    /// <summary>The hash of the source that a translation was fitted to; null for a source.</summary>
    internal string? TranslatedFrom { get; init; }

    /// <summary>Words of prose, for statistics and reading time.</summary>
    public int Words { get; init; }

    /// <summary>The page's plain text without answers, for search.</summary>
    public required string PlainText { get; init; }

    public IReadOnlyList<Question> Questions => questions ??= [.. Parts.OfType<Question>()];

    /// <summary>The question with this id on this page, or null.</summary>
    public Question? Question(string id) => Questions.FirstOrDefault(question => question.Id == id);
}
