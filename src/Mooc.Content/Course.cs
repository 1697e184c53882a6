namespace Mooc.Content;

/// <summary>
/// A course in one language: what a reader of that language sees. Where a page has no translation it stands here in the
/// course's own language, and its <see cref="Unit.Language"/> says so. Immutable; a changed folder makes a new course.
/// </summary>
public sealed record Course
{
    private CourseIndex? index;

    /// <summary>The identity written in the front matter, <c>[a-z0-9-]{1,64}</c>; never changes once published.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>BCP 47 tag of the language that this text is in.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the front page is a translation of an earlier version of its source.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>BCP 47 tag of the language that the course was written in.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>Every language that at least the front page is translated into, the source language first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>SPDX identifier of the licence of the text.</summary>
    public required string Licence { get; init; }
    public string? Level { get; init; }
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>Learning hours as the author states them; null where the units' minutes are all that is known.</summary>
    public decimal? Hours { get; init; }
    public IReadOnlyList<string> Outcomes { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The pass mark: per cent of the points of an assessment's best attempt, 0 to 100.</summary>
    public int Pass { get; init; } = 70;

    /// <summary>Ids of courses that the author recommends before this one.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Whether completing the course earns a certificate.</summary>
    public bool GivesCertificate { get; init; } = true;

    /// <summary>How many months a certificate is valid; null means for ever.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>Place in the catalogue; ties are broken by title.</summary>
    public int Order { get; init; }

    /// <summary>The front page's body, safe HTML.</summary>
    public required string Html { get; init; }

    /// <summary>Path of the file below the courses folder, with forward slashes.</summary>
    public string File { get; init; } = "";

    /// <summary>Hash of the text that this was made of.</summary>
    internal string SourceHash { get; init; } = "";
    public required IReadOnlyList<Module> Modules
    {
        get;
        init
        {
            field = value;
            // A copy made with "with" brings what its original remembered.
            index = null;
        }
    }

    /// <summary>What the reader saw: the Git commit where the caller knows one, else a hash of the course's files.</summary>
    public required string Version { get; init; }

    /// <summary>All units in reading order.</summary>
    public IEnumerable<Unit> Units => Modules.SelectMany(module => module.Units);

    /// <summary>The unit with this id, or null.</summary>
    public Unit? Unit(string id) => Index.Units.GetValueOrDefault(id);

    /// <summary>The question with this id anywhere in the course, or null.</summary>
    public Question? Question(string id) => Index.Questions.GetValueOrDefault(id);

    private CourseIndex Index => index ??= new CourseIndex(this);
}
